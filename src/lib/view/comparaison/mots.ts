import { dansLeDepartement } from '#lib/domain/article.ts';
import type { Comparaison, LigneComparee, Rapport } from '#lib/domain/comparaison/comparaison.ts';
import type { ObjetCompare } from '#lib/domain/comparaison/objet.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { espacer } from '#lib/view/espacer.js';
import type { Fragment } from '#lib/view/fragment.ts';
import { accord, enumere } from '#lib/view/nombre.ts';
import { majuscule } from '#lib/view/phrase-mots.ts';

/** One object, as columns and lists name it. */
export type ObjetLu = {
	id: string;
	nom: string;
	/** "dans le Tarn", "chez ADICO". */
	ici: string;
	href: string;
};

/** Names and addresses of the objects, in their order. */
export function objetsLus(noyau: Noyau, objets: readonly ObjetCompare[]): ObjetLu[] {
	return objets.map(({ type, numero }) => {
		if (type === 'structure') {
			const { slug, court } = noyau.structures[numero]!;
			return { id: slug, nom: court, ici: `chez ${court}`, href: `/structures/${slug}` };
		}
		const departement = noyau.departements[numero]!;
		const { code, nom } = departement;
		return { id: code, nom, ici: dansLeDepartement(departement), href: `/departements/${code}` };
	});
}

const NOMBRES = ['', '', 'les deux', 'les trois', 'les quatre'];

/** "les deux", "les trois", "les quatre". */
export function lesObjets(nombre: number): string {
	return NOMBRES[nombre]!;
}

/** The relation of a line in words: "Les deux", "Seulement Tarn", "Aucun, en projet", "Inconnu". */
export function motsRapport(
	{ rapport, reponses, avec }: Pick<LigneComparee, 'rapport' | 'reponses' | 'avec'>,
	objets: readonly ObjetLu[]
): string {
	const noms = avec.map((i) => objets[i]!.nom);
	const mots: Record<Rapport, string> = {
		tous: majuscule(lesObjets(objets.length)),
		certains: `Seulement ${enumere(noms)}`,
		'un-seul': `Seulement ${noms[0]}`,
		aucun: reponses.includes('projet') ? 'Aucun, en projet' : 'Aucun',
		inconnu: noms.length === 0 ? 'Inconnu' : `${enumere(noms)} ; reste à documenter`
	};
	return espacer(mots[rapport]);
}

/** The question of a comparison: "Adico et Cogitis : qui propose quoi ?" */
export function titreComparaison(objets: readonly ObjetLu[]): string {
	return espacer(
		objets.length < 2
			? 'Qui comparer ?'
			: `${enumere(objets.map(({ nom }) => nom))} : qui propose quoi ?`
	);
}

/** The sentence of a comparison, with the number of sous-thématiques that it stands on. */
export function phraseComparaison(
	{ comptes, seuls, axes }: Comparaison,
	objets: readonly ObjetLu[]
): Fragment[] {
	const total = axes.flatMap(({ sousThematiques }) => sousThematiques).length;
	const propres: string[] = seuls.flatMap((n, i) =>
		n === 0 ? [] : `${n} seulement ${objets[i]!.ici}`
	);
	const suite = [
		...(comptes.certains === 0 ? [] : [`${comptes.certains} chez plusieurs seulement`]),
		...propres
	];
	const fragments: Fragment[] = [
		`${majuscule(lesObjets(objets.length))} proposent `,
		{ fort: comptes.tous === 0 ? 'aucune sous-thématique commune' : communes(comptes.tous) },
		` sur ${total}${suite.length === 0 ? '' : ` ; ${enumere(suite)}`}. `,
		...missing(comptes)
	];
	return fragments.map((f) => (typeof f === 'string' ? espacer(f) : { fort: espacer(f.fort) }));
}

const communes = (n: number) => accord(n, 'sous-thématique commune', 'sous-thématiques communes');

function missing({ inconnu, aucun }: Comparaison['comptes']): Fragment[] {
	const non =
		aucun === 0
			? ''
			: ` ${accord(aucun, 'sous-thématique n’est proposée', 'sous-thématiques ne sont proposées')} nulle part.`;
	if (inconnu === 0) return [`Aucune réponse ne manque.${non}`];
	const fort = accord(inconnu, 'sous-thématique');
	return ['Pour ', { fort }, `, il manque de quoi conclure.${non}`];
}
