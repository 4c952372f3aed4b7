import { guillemets } from '#lib/view/nombre.ts';
import { estDe, ecrireCurseur, empreinteDemande, lireCurseur } from './curseur.ts';
import { adresse } from './adresse.ts';
import { lireDemande, requeteDe } from './demande.ts';
import { teteDe } from './enveloppe.ts';
import { valeurRefusee } from './faute.ts';
import { CURSEUR, LIMITE } from './parametre.ts';
import { demandeMalFormee, type Appel, type ReponseApi } from './reponse.ts';
import type { ReseauApi } from './reseau.ts';
import { parametresUn, type Collection } from './route.ts';

/** One page of a list. Its cursor names the release and the request: it never skips nor repeats. */
export function repondrePage(
	route: Collection,
	{ query, origine }: Appel,
	reseau: ReseauApi
): ReponseApi {
	const { choix, limite, curseur, fautes } = lireDemande(route.parametres, true, query);
	if (fautes.length === 0) fautes.push(...(route.controle?.(choix) ?? []));
	if (fautes.length > 0) return demandeMalFormee(fautes);
	const requete = requeteDe(choix);
	const demande = empreinteDemande(route.nom, requete.toString());
	const lue = lirePlace(curseur, demande, reseau, adresse(origine, route.nom, requete));
	if ('refus' in lue) return lue;
	const tout = route.lire(choix);
	const fin = lue.place + limite;
	if (limite !== LIMITE.defaut) requete.set(LIMITE.nom, String(limite));
	const page = (place: number) => {
		const suite = new URLSearchParams(requete);
		const release = reseau.sha256;
		if (place > 0) suite.set(CURSEUR, ecrireCurseur({ release, demande, place }));
		return adresse(origine, route.nom, suite);
	};
	const liens = { self: page(lue.place), next: fin < tout.length ? page(fin) : null };
	const donnees = tout.slice(lue.place, fin);
	return { json: JSON.stringify({ ...teteDe(reseau), liens, total: tout.length, donnees }) };
}

/** One entry by its key, or a 404 with the entries that were probably meant. */
export function repondreUn(
	{ un, ...route }: Collection & { un: NonNullable<Collection['un']> },
	cle: string,
	{ query, origine }: Appel,
	reseau: ReseauApi
): ReponseApi {
	const { choix, fautes } = lireDemande(parametresUn({ ...route, un }), false, query);
	if (fautes.length > 0) return demandeMalFormee(fautes);
	const lue = un.lire(cle, choix);
	if ('proches' in lue) {
		const detail = `${route.titre}\u00a0: aucune entrée ne porte l’identifiant ${guillemets(cle.slice(0, 80))}.`;
		const proches = lue.proches.map(({ cle, nom }) => ({
			href: adresse('', `${route.nom}/${cle}`),
			nom
		}));
		const title = 'Entrée introuvable';
		return { refus: { status: 404, title, detail, code: 'introuvable', proches } };
	}
	const self = adresse(origine, `${route.nom}/${encodeURIComponent(cle)}`, requeteDe(choix));
	const liens = { self, collection: adresse(origine, route.nom) };
	return { json: JSON.stringify({ ...teteDe(reseau), liens, donnees: lue.trouve }) };
}

/** Where a page begins; a cursor of another release is gone, one of another request is a fault. */
function lirePlace(
	texte: string | null,
	demande: string,
	{ sha256 }: ReseauApi,
	debut: string
): { place: number } | Extract<ReponseApi, { refus: unknown }> {
	if (texte === null) return { place: 0 };
	const curseur = lireCurseur(texte);
	if (curseur === null) {
		const remede = `« ${CURSEUR} » se copie depuis « liens.next », tel quel. Sans lui, la lecture reprend au début.`;
		return demandeMalFormee([valeurRefusee(CURSEUR, texte, remede)]);
	}
	if (!estDe(curseur, sha256)) {
		const detail =
			'Les données ont changé de version depuis cette page. Reprenez la lecture au début, sans curseur.';
		const proches = [{ href: debut, nom: 'La première page' }];
		const title = 'Curseur d’une autre version';
		return { refus: { status: 410, title, detail, code: 'curseur-perime', proches } };
	}
	if (curseur.demande !== demande) {
		const remede = `Ce curseur est celui d’une autre demande : gardez les mêmes filtres d’une page à l’autre.`;
		return demandeMalFormee([valeurRefusee(CURSEUR, texte, remede)]);
	}
	return { place: curseur.place };
}
