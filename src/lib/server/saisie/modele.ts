import { IDENTITE } from './identite.ts';
import { GROUPES, groupeNomme } from './groupe.ts';
import type { Listes } from './listes.ts';
import { groupeDe, type Rangee, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

const PREUVE_VIDE = { sources: '', date: '', confiance: '', note: '' };

/** Values that a row has when it is added, before anyone chooses. */
const DEPART: Readonly<Record<string, Rangee>> = {
	territoires: { zone: 'departement', nature: 'perimetre', etendue: 'inconnue' },
	adoptions: { role: 'adoptant', etat: 'en-service' },
	relations: { type: 'cooperation' }
};

/**
 * The rows that a form shows whether the draft has them or not: each known field of a structure, each
 * line of the grid of services, the one row of a solution or of a source. They say nothing yet.
 */
export function rangeesOffertes({ objet, id }: Sujet, { axes }: Listes): Saisie {
	if (objet !== 'structure') {
		const groupe = GROUPES[objet][0]!;
		return { [`${objet}:${id}`]: { ...groupe.fixees(id), ...departDe(objet) } };
	}
	const champs = Object.keys(IDENTITE).map((champ): [string, Rangee] => [
		`identite:${champ}`,
		{ structure: id, champ, valeur: '', ...PREUVE_VIDE }
	]);
	const services = axes.flatMap((axe) =>
		[...axe.sousThematiques.map((sous) => sous.id), ''].map((sousThematique): [string, Rangee] => [
			`services:${axe.id}/${sousThematique}`,
			{ structure: id, axe: axe.id, sousThematique, etat: '', ...PREUVE_VIDE }
		])
	);
	return Object.fromEntries([...champs, ...services]);
}

const departDe = (objet: Sujet['objet']): Rangee =>
	objet === 'solution'
		? { origine: 'autre', couche: 'solution', etat: 'inconnu', ...PREUVE_VIDE }
		: { nature: 'publique' };

/** A row that a person adds to a group, with what they chose of it; null when there is no such group. */
export function rangeeAjoutee({ objet, id }: Sujet, groupe: string, choisi: Rangee): Rangee | null {
	const trouve = groupeNomme(objet, groupe);
	if (!trouve) return null;
	const depart: Rangee = objet === 'solution' && groupe === 'relations' ? { type: 'integre' } : {};
	return { ...PREUVE_VIDE, ...DEPART[groupe], ...depart, ...trouve.fixees(id), ...choisi };
}

/** A sheet with one more row in a group, under the next free name. */
export function ajouter(sujet: Sujet, saisie: Saisie, groupe: string, choisi: Rangee = {}): Saisie {
	const rangee = rangeeAjoutee(sujet, groupe, choisi);
	if (!rangee) return saisie;
	const rangs = Object.keys(saisie)
		.filter((nom) => groupeDe(nom) === groupe && nom.includes(':+'))
		.map((nom) => Number(nom.slice(nom.indexOf('+') + 1)));
	return { ...saisie, [`${groupe}:+${Math.max(0, ...rangs) + 1}`]: rangee };
}
