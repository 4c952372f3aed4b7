import { couper } from '#lib/domain/couper.ts';
import { type Bureau, type Redacteur, reprendre, type Salle } from './bureau.ts';
import { completer } from './complement.ts';
import { abandonnerEbauche, type Ebauche, garderEbauche } from './ebauche.ts';
import { enregistrer, type Perime } from './enregistrement.ts';
import type { FauteSaisie } from './faute.ts';
import { lireFormulaire } from './formulaire.ts';
import { poser } from './fusion.ts';
import { ajouter } from './modele.ts';
import { envoyer } from './envoi.ts';
import { groupeDe, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/**
 * What follows a button of the form: where to go (query and fragment; null: to the list, for there is no
 * such sheet any more), or what is wrong.
 */
export type Suite = { vers: string | null } | { fautes: FauteSaisie[] } | { perime: Perime };

/** A form that was sent: by whom, about what, on which day (ISO). */
export type Envoi = {
	salle: Salle;
	qui: Redacteur;
	sujet: Sujet;
	bureau: Bureau;
	form: FormData;
	aujourdhui: string;
};

/** Does what the button of a form asks. Whatever it is, what was typed is kept first. */
export async function faire(envoi: Envoi): Promise<Suite> {
	const { salle, qui, sujet, form } = envoi;
	const [geste = '', ...suite] = String(form.get('geste') ?? '').split(':');
	if (geste === 'abandonner') {
		await abandonnerEbauche(salle.base, qui.cle, sujet);
		const reste = Object.keys(envoi.bureau.actuelle).length > 0;
		return { vers: reste ? '?fait=abandonnee' : null };
	}
	// Who proposes has nothing to merge: the draft is not theirs to write.
	if (geste === 'fusionner' && !qui.propose) return reunir(envoi);
	const bureau = await bureauDe(envoi);
	const ebauche = lire(envoi, bureau);
	const plus = completee(sujet, ebauche.saisie, geste, suite);
	const saisie = completer(bureau.donnees, sujet, plus, salle.cog);
	const gardee = { ...ebauche, saisie };
	await garderEbauche(salle.base, qui.cle, sujet, gardee);
	if (geste === 'ajouter' || geste === 'prendre') {
		const [derniere = ''] = Object.keys(saisie)
			.filter((nom) => nom.includes(':+'))
			.slice(-1);
		return { vers: `#${encodeURIComponent(derniere || groupeDe(derniere))}` };
	}
	if (geste === 'chercher') {
		const texte = encodeURIComponent(couper(String(form.get('cherche') ?? ''), 100));
		return { vers: `?cherche=${texte}#territoires-titre` };
	}
	if (geste !== 'verser') return { vers: '?fait=gardee' };
	return qui.propose ? envoyer({ ...envoi, bureau }, gardee) : verser(envoi, gardee);
}

/** Keeps what is being typed, without what a button alone decides: rows that go away or come. */
export async function garderSeulement(envoi: Envoi): Promise<Date> {
	const { salle, qui, sujet, form } = envoi;
	const bureau = await bureauDe(envoi);
	for (const name of ['retirer', 'departement']) form.delete(name);
	return garderEbauche(salle.base, qui.cle, sujet, lire(envoi, bureau));
}

const lire = ({ sujet, qui, form, aujourdhui }: Envoi, { ebauche, listes }: Bureau): Ebauche =>
	lireFormulaire(form, { sujet, ebauche, listes, aujourdhui, propose: qui.propose });

const bureauDe = ({ salle, sujet, bureau, form }: Envoi) =>
	reprendre(salle, sujet, bureau, String(form.get('base') ?? ''));

function completee(sujet: Sujet, saisie: Saisie, geste: string, suite: readonly string[]): Saisie {
	const [premier = '', code = ''] = suite;
	if (geste === 'ajouter') return ajouter(sujet, saisie, premier);
	if (geste === 'prendre') return ajouter(sujet, saisie, 'territoires', { zone: premier, code });
	return saisie;
}

async function verser({ salle, qui, sujet }: Envoi, ebauche: Ebauche): Promise<Suite> {
	if (!ebauche.commentaire) return { fautes: [SANS_COMMENTAIRE] };
	const suite = await enregistrer(salle, qui, sujet, ebauche);
	if (suite.issue === 'fautes') return { fautes: suite.fautes };
	if (suite.issue === 'perime') return { perime: suite };
	return { vers: suite.changement ? '?fait=enregistree' : '?fait=inchangee' };
}

const SANS_COMMENTAIRE: FauteSaisie = {
	...{ rangee: 'fin', colonne: 'commentaire', valeur: '' },
	message: 'Il manque un mot sur ce changement.',
	correction: 'Dites en quelques mots pourquoi vous l’enregistrez.'
};

const CHOIX = ['miens', 'leurs'];

/** Keeps one form of the two, by the choices made field by field, then tries again. */
async function reunir(envoi: Envoi): Promise<Suite> {
	const { salle, qui, sujet, bureau, form } = envoi;
	const { ebauche } = bureau;
	const suite = await verser(envoi, ebauche);
	if (!('perime' in suite)) return suite;
	const { actuelle: base, empreinte, fusion } = suite.perime;
	// What the person chose between was shown to them, or it is shown again.
	if (form.get('attendue') !== empreinte) return suite;
	const { conflits, saisie } = fusion;
	if (!conflits.every((_, i) => CHOIX.includes(String(form.get(`conflit-${i}`))))) return suite;
	const leurs = conflits.filter((_, i) => form.get(`conflit-${i}`) === 'leurs');
	const reunie = poser(
		saisie,
		leurs.map(({ rangee, colonnes, leurs: apres }) => ({ rangee, colonnes, apres }))
	);
	const rebase = { ...ebauche, base, empreinte, saisie: reunie };
	await garderEbauche(salle.base, qui.cle, sujet, rebase);
	return verser(envoi, rebase);
}
