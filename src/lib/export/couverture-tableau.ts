import type { CelluleLue } from '#lib/domain/couverture/lecture.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import { CLE, CODE, CODE_DEPARTEMENT, PARMI_ETATS, PART, REQUIS, SENS_ETAT } from './sens.ts';

const COLONNES: Colonne<CelluleLue>[] = [
	{
		nom: 'code_departement',
		sens: CODE_DEPARTEMENT,
		contraintes: { ...CODE, ...CLE },
		valeur: ({ code }) => code
	},
	{ nom: 'departement', sens: 'Nom du département', contraintes: REQUIS, valeur: ({ nom }) => nom },
	{ nom: 'etat', sens: SENS_ETAT, contraintes: PARMI_ETATS, valeur: ({ etat }) => etat },
	{
		nom: 'nombre_structures',
		type: 'entier',
		sens: 'Structures présentes dans le département, sous les filtres de la vue',
		contraintes: REQUIS,
		valeur: ({ nombreStructures }) => nombreStructures
	},
	{
		nom: 'structures',
		type: 'liste',
		sens: 'Identifiants de ces structures',
		valeur: ({ structures }) => liste(structures)
	},
	{
		nom: 'proposent',
		type: 'liste',
		sens: 'Identifiants de celles qui proposent le service ; vide sans service choisi',
		valeur: ({ proposent }) => proposent && liste(proposent)
	},
	{
		nom: 'nombre_sous_thematiques',
		type: 'entier',
		sens: 'Sous-thématiques proposées ; vide quand on ne sait pas',
		valeur: nombreSous
	},
	{
		nom: 'sous_thematiques',
		type: 'liste',
		sens: 'Identifiants de ces sous-thématiques',
		valeur: ({ sousThematiques }) => liste(sousThematiques)
	},
	{
		nom: 'part_population',
		type: 'nombre',
		sens: 'Part de la population du département servie, de 0 à 1 ; vide quand on ne sait pas',
		contraintes: PART,
		valeur: ({ partPopulation }) => partPopulation
	},
	{
		nom: 'part_population_minimum',
		type: 'booleen',
		sens: 'Oui quand cette part est un minimum : le territoire n’est connu qu’en partie',
		valeur: ({ partPopulation, minimum }) => (partPopulation === null ? null : minimum)
	}
];

// None is known only where nobody is present, or where all are known not to propose it.
function nombreSous({ sousThematiques, nombreStructures, etat }: CelluleLue): number | null {
	const known = sousThematiques.length > 0 || nombreStructures === 0 || etat === 'absent';
	return known ? sousThematiques.length : null;
}

/** One row per département of the view, in the order given; `marque`: the columns of a simulation. */
export function couvertureTableau(
	cellules: readonly CelluleLue[],
	marque: readonly Colonne<CelluleLue>[] = []
): Tableau {
	return toTableau(cellules, [...COLONNES, ...marque]);
}
