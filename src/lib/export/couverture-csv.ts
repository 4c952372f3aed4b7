import type { CelluleLue } from '#lib/domain/couverture/lecture.ts';
import { type Colonne, liste, type Profil, toCsv } from './csv.ts';

const COLONNES: Colonne<CelluleLue>[] = [
	{ nom: 'code_departement', valeur: ({ code }) => code },
	{ nom: 'departement', valeur: ({ nom }) => nom },
	{ nom: 'etat', valeur: ({ etat }) => etat },
	{ nom: 'nombre_structures', valeur: ({ nombreStructures }) => nombreStructures },
	{ nom: 'structures', valeur: ({ structures }) => liste(structures) },
	{ nom: 'proposent', valeur: ({ proposent }) => proposent && liste(proposent) },
	{ nom: 'nombre_sous_thematiques', valeur: nombreSous },
	{ nom: 'sous_thematiques', valeur: ({ sousThematiques }) => liste(sousThematiques) },
	{ nom: 'part_population', valeur: ({ partPopulation }) => partPopulation },
	{
		nom: 'part_population_minimum',
		valeur: ({ partPopulation, minimum }) => (partPopulation === null ? null : minimum)
	}
];

// None is known only where nobody is present, or where all are known not to propose it.
function nombreSous({ sousThematiques, nombreStructures, etat }: CelluleLue): number | null {
	const known = sousThematiques.length > 0 || nombreStructures === 0 || etat === 'absent';
	return known ? sousThematiques.length : null;
}

/** One row per département of the view, in the order given; `marque`: the columns of a simulation. */
export function couvertureCsv(
	cellules: readonly CelluleLue[],
	profil: Profil,
	marque: readonly Colonne<CelluleLue>[] = []
): string {
	return toCsv(cellules, [...COLONNES, ...marque], profil);
}
