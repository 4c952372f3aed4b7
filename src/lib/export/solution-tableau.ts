import type { FicheSolution } from '#lib/domain/adoption/fiche.ts';
import { liste, toTableau, type Colonne, type Tableau } from './csv.ts';
import { CLE, CODE, CODE_DEPARTEMENT, REQUIS } from './sens.ts';

type Lieu = FicheSolution['portee']['adoptants'][number];
type Ligne = { part: 'promoteur-ou-co-developpeur' | 'utilisateur'; lieu: Lieu };

/** One row per département and part: where a solution is promoted, and where it is used. */
export function solutionTableau({ solution, date, portee }: FicheSolution): Tableau {
	const lignes: Ligne[] = [
		...portee.promoteurs.map((lieu) => ({ part: 'promoteur-ou-co-developpeur' as const, lieu })),
		...portee.adoptants.map((lieu) => ({ part: 'utilisateur' as const, lieu }))
	];
	const colonnes: Colonne<Ligne>[] = [
		{
			nom: 'solution',
			sens: 'Identifiant de la solution',
			contraintes: REQUIS,
			valeur: () => solution.slug
		},
		{
			nom: 'date',
			sens: 'Année à la fin de laquelle l’état est donné ; vide : aujourd’hui',
			valeur: () => date
		},
		{
			nom: 'code_departement',
			sens: CODE_DEPARTEMENT,
			contraintes: { ...CODE, ...CLE },
			valeur: ({ lieu }) => lieu.code
		},
		{
			nom: 'departement',
			sens: 'Nom du département',
			contraintes: REQUIS,
			valeur: ({ lieu }) => lieu.nom
		},
		{
			nom: 'part',
			sens: 'promoteur-ou-co-developpeur : qui l’apporte ; utilisateur : qui l’utilise ou la distribue',
			contraintes: { cle: true, valeurs: ['promoteur-ou-co-developpeur', 'utilisateur'] },
			valeur: ({ part }) => part
		},
		{
			nom: 'structures',
			type: 'liste',
			sens: 'Identifiants de ces structures',
			valeur: ({ lieu }) => liste(lieu.noms.map(({ slug }) => slug))
		},
		{
			nom: 'etendue',
			sens: 'Ce que l’on sait de leur territoire dans le département',
			valeur: ({ lieu }) => lieu.etendue
		},
		{
			nom: 'population',
			type: 'entier',
			sens: 'Habitants de ce territoire ; vide quand on ne sait pas',
			valeur: ({ lieu }) => lieu.population
		},
		{
			nom: 'population_minimum',
			type: 'booleen',
			sens: 'Oui quand cette population est un minimum',
			valeur: ({ lieu }) => (lieu.population === null ? null : lieu.minimum)
		}
	];
	return toTableau(lignes, colonnes);
}
