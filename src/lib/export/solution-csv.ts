import type { FicheSolution } from '#lib/domain/adoption/fiche.ts';
import { liste, toCsv, type Colonne, type Profil } from './csv.ts';

type Lieu = FicheSolution['portee']['adoptants'][number];
type Ligne = { part: 'promoteur-ou-co-developpeur' | 'utilisateur'; lieu: Lieu };

/** One row per département and part: where a solution is promoted, and where it is used. */
export function solutionCsv({ solution, date, portee }: FicheSolution, profil: Profil): string {
	const lignes: Ligne[] = [
		...portee.promoteurs.map((lieu) => ({ part: 'promoteur-ou-co-developpeur' as const, lieu })),
		...portee.adoptants.map((lieu) => ({ part: 'utilisateur' as const, lieu }))
	];
	const colonnes: Colonne<Ligne>[] = [
		{ nom: 'solution', valeur: () => solution.slug },
		{ nom: 'date', valeur: () => date },
		{ nom: 'code_departement', valeur: ({ lieu }) => lieu.code },
		{ nom: 'departement', valeur: ({ lieu }) => lieu.nom },
		{ nom: 'part', valeur: ({ part }) => part },
		{ nom: 'structures', valeur: ({ lieu }) => liste(lieu.noms.map(({ slug }) => slug)) },
		{ nom: 'etendue', valeur: ({ lieu }) => lieu.etendue },
		{ nom: 'population', valeur: ({ lieu }) => lieu.population },
		{
			nom: 'population_minimum',
			valeur: ({ lieu }) => (lieu.population === null ? null : lieu.minimum)
		}
	];
	return toCsv(lignes, colonnes, profil);
}
