import type { Adoption } from '#lib/domain/adoption.ts';
import type { SousThematique } from '#lib/domain/axe.ts';
import type { AxeFiche } from './service.ts';
import type { DepartementFiche } from './territoire.ts';
import type { Structure } from '#lib/domain/structure.ts';

/** Fields whose absence is a gap: an acronym is not one, many structures have none. */
export const CHAMPS_ATTENDUS = [
	'anneeCreation',
	'statutJuridique',
	'siren',
	'site',
	'nombreAdherents',
	'effectif'
] as const;
export type ChampAttendu = (typeof CHAMPS_ATTENDUS)[number];

/** Something that no shown source says. */
export type Manque =
	| { type: 'champ'; champ: ChampAttendu }
	| { type: 'adhesion' }
	| { type: 'territoire' }
	| { type: 'communes'; departements: { code: string; nom: string }[] }
	| { type: 'axes'; axes: { id: string; nom: string }[] }
	| { type: 'precision'; axe: { id: string; nom: string }; sousThematiques: SousThematique[] }
	| { type: 'solutions' };

/** Lists what remains to be documented for a structure, in the order of its sheet. */
export function findManques(fiche: {
	structure: Structure;
	/** Fields that are known, and hidden. */
	caches: readonly string[];
	departements: readonly DepartementFiche[];
	axes: readonly AxeFiche[];
	solutions: readonly Adoption[];
}): Manque[] {
	const { structure, caches, departements, axes, solutions } = fiche;
	const manques: Manque[] = CHAMPS_ATTENDUS.filter(
		(champ) => structure[champ] === null && !caches.includes(champ)
	).map((champ) => ({ type: 'champ', champ }));
	if (structure.adhesion.valeur === 'inconnue') manques.push({ type: 'adhesion' });
	if (departements.length === 0) manques.push({ type: 'territoire' });
	const vagues = departements.filter(({ communes, minimum }) => communes === null || minimum);
	if (vagues.length > 0) {
		const liste = vagues.map(({ code, nom }) => ({ code, nom }));
		manques.push({ type: 'communes', departements: liste });
	}
	const inconnus = axes.filter(({ etat }) => etat === 'inconnu').map(({ axe }) => axe);
	if (inconnus.length > 0) {
		manques.push({ type: 'axes', axes: inconnus.map(({ id, nom }) => ({ id, nom })) });
	}
	manques.push(...axes.filter(proposedAsAWhole).map(precision));
	if (solutions.length === 0) manques.push({ type: 'solutions' });
	return manques;
}

// A source proves the axe and says nothing of what it is made of.
function proposedAsAWhole({ etat, axe, inconnues }: AxeFiche): boolean {
	return etat !== 'inconnu' && inconnues.length === axe.sousThematiques.length;
}

function precision({ axe, inconnues }: AxeFiche): Manque {
	const { id, nom } = axe;
	return { type: 'precision', axe: { id, nom }, sousThematiques: inconnues };
}
