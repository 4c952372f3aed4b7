import type { Parametre } from './parametre.ts';

/**
 * Names that a parameter had, or that people take from our own files: the JSON of a view says
 * `sousThematiques`, tables say `familles`. Old links keep working; only add to this table.
 */
export const ANCIENS_NOMS: Readonly<Record<string, Parametre>> = {
	axes: 'axe',
	sousThematique: 'sous-thematique',
	sousThematiques: 'sous-thematique',
	'sous-thematiques': 'sous-thematique',
	theme: 'sous-thematique',
	familles: 'famille',
	roles: 'role',
	statuts: 'statut',
	regions: 'region',
	departements: 'departement',
	dept: 'departement',
	dep: 'departement'
};

/** The present name of a parameter; null when the name was never one. */
export function nomActuel(nom: string): Parametre | null {
	return Object.hasOwn(ANCIENS_NOMS, nom) ? ANCIENS_NOMS[nom]! : null;
}
