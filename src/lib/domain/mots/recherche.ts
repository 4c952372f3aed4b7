import type { TypeEntree } from '#lib/domain/recherche/annuaire.ts';

/** The words of the groups of answers. */
export const MOTS_ENTREE: Record<TypeEntree, string> = {
	departement: 'Départements',
	commune: 'Communes',
	epci: 'Intercommunalités',
	structure: 'Structures',
	solution: 'Solutions',
	axe: 'Axes de service',
	'sous-thematique': 'Sous-thématiques',
	ancienne: 'Anciennes communes et arrondissements'
};
