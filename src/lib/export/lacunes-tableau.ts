import { solutionsUtiles } from '#lib/domain/lacune/solution.ts';
import { type Colonne, liste, type Tableau, toTableau } from './csv.ts';
import { cellulesLacunes, type CelluleLacune, type SourceLacunes } from './lacunes-json.ts';
import { colonneSimulation } from './marque-simulation.ts';
import { CLE, CODE, CODE_DEPARTEMENT, PARMI_ETATS, REQUIS, SENS_ETAT } from './sens.ts';

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
		{
			nom: 'code_departement',
			sens: CODE_DEPARTEMENT,
			contraintes: { ...CODE, ...CLE },
			valeur: ({ code }) => code
		},
		{
			nom: 'departement',
			sens: 'Nom du département',
			contraintes: REQUIS,
			valeur: ({ nom }) => nom
		},
		{
			nom: 'code_region',
			sens: 'Code INSEE de la région',
			contraintes: REQUIS,
			valeur: ({ region }) => region
		},
		{
			nom: 'population',
			type: 'entier',
			sens: 'Habitants du département',
			contraintes: REQUIS,
			valeur: ({ code }) => index.noyau.departements.find((d) => d.code === code)!.population
		},
		{
			nom: 'type',
			sens: 'axe ou sous-thematique',
			contraintes: { cle: true, valeurs: ['axe', 'sous-thematique'] },
			valeur: ({ colonne }) => colonnes[colonne]!.type
		},
		{
			nom: 'service',
			sens: 'Identifiant de cet axe ou de cette sous-thématique',
			contraintes: CLE,
			valeur: ({ colonne }) => colonnes[colonne]!.id
		},
		{
			nom: 'etat',
			sens: SENS_ETAT,
			contraintes: { ...REQUIS, ...PARMI_ETATS },
			valeur: ({ etat }) => etat
		},
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
