import { solutionsUtiles } from '#lib/domain/lacune/solution.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import { cellulesLacunes, type CelluleLacune, type SourceLacunes } from './lacunes-json.ts';
import { colonneSimulation } from './marque-simulation.ts';
import { CODE_DEPARTEMENT, SENS_ETAT } from './sens.ts';

/** One row per département and service of the view, who could help included. */
export function lacunesTableau(source: SourceLacunes): Tableau {
	const { index, release, modele } = source;
	const { colonnes } = modele.lues;
	const solutions = colonnes.map((colonne) =>
		solutionsUtiles(release, modele.vue.filtre, colonne).map(({ solution }) => solution.slug)
	);
	const lacks = ({ etat }: CelluleLacune) =>
		etat === 'absent' || etat === 'sans-structure' || etat === 'non-renseigne';
	const columns: Colonne<CelluleLacune>[] = [
		{ nom: 'code_departement', sens: CODE_DEPARTEMENT, valeur: ({ code }) => code },
		{ nom: 'departement', sens: 'Nom du département', valeur: ({ nom }) => nom },
		{ nom: 'code_region', sens: 'Code INSEE de la région', valeur: ({ region }) => region },
		{
			nom: 'population',
			type: 'entier',
			sens: 'Habitants du département',
			valeur: ({ code }) => index.noyau.departements.find((d) => d.code === code)!.population
		},
		{
			nom: 'type',
			sens: 'axe ou sous-thematique',
			valeur: ({ colonne }) => colonnes[colonne]!.type
		},
		{
			nom: 'service',
			sens: 'Identifiant de cet axe ou de cette sous-thématique',
			valeur: ({ colonne }) => colonnes[colonne]!.id
		},
		{ nom: 'etat', sens: SENS_ETAT, valeur: ({ etat }) => etat },
		{
			nom: 'aides',
			type: 'liste',
			sens: 'Identifiants des structures proches qui le proposent ; vide là où rien ne manque',
			valeur: (cellule) =>
				lacks(cellule)
					? liste(cellule.aides.map(({ structure }) => index.noyau.structures[structure]!.slug))
					: null
		},
		{
			nom: 'solutions',
			type: 'liste',
			sens: 'Identifiants des solutions partagées qui y répondent ; vide là où rien ne manque',
			valeur: (cellule) => (lacks(cellule) ? liste(solutions[cellule.colonne]!) : null)
		},
		...colonneSimulation<CelluleLacune>(index.noyau)
	];
	return toTableau(cellulesLacunes(source), columns);
}
