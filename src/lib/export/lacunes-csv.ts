import { solutionsUtiles } from '#lib/domain/lacune/solution.ts';
import { type Colonne, liste, type Profil, toCsv } from './csv.ts';
import { cellulesLacunes, type CelluleLacune, type SourceLacunes } from './lacunes-json.ts';
import { colonneSimulation } from './marque-simulation.ts';

/** One row per département and service of the view, who could help included. */
export function lacunesCsv(source: SourceLacunes, profil: Profil): string {
	const { index, release, modele } = source;
	const { colonnes } = modele.lues;
	const solutions = colonnes.map((colonne) =>
		solutionsUtiles(release, modele.vue.filtre, colonne).map(({ solution }) => solution.slug)
	);
	const lacks = ({ etat }: CelluleLacune) =>
		etat === 'absent' || etat === 'sans-structure' || etat === 'non-renseigne';
	const columns: Colonne<CelluleLacune>[] = [
		{ nom: 'code_departement', valeur: ({ code }) => code },
		{ nom: 'departement', valeur: ({ nom }) => nom },
		{ nom: 'code_region', valeur: ({ region }) => region },
		{
			nom: 'population',
			valeur: ({ code }) => index.noyau.departements.find((d) => d.code === code)!.population
		},
		{ nom: 'type', valeur: ({ colonne }) => colonnes[colonne]!.type },
		{ nom: 'service', valeur: ({ colonne }) => colonnes[colonne]!.id },
		{ nom: 'etat', valeur: ({ etat }) => etat },
		{
			nom: 'aides',
			valeur: (cellule) =>
				lacks(cellule)
					? liste(cellule.aides.map(({ structure }) => index.noyau.structures[structure]!.slug))
					: null
		},
		{
			nom: 'solutions',
			valeur: (cellule) => (lacks(cellule) ? liste(solutions[cellule.colonne]!) : null)
		},
		...colonneSimulation<CelluleLacune>(index.noyau)
	];
	return toCsv(cellulesLacunes(source), columns, profil);
}
