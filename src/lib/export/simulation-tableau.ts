import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { GroupeBilan, LigneBilan } from '#lib/map/simulation/tableau.ts';
import { type Colonne, type Tableau, toTableau } from './csv.ts';
import { colonneSimulation } from './marque-simulation.ts';
import { REQUIS } from './sens.ts';

type Ligne = LigneBilan & { sujet: string };

const COLONNES: Colonne<Ligne>[] = [
	{
		nom: 'sujet',
		sens: 'Ce dont parle la mesure',
		contraintes: REQUIS,
		valeur: ({ sujet }) => sujet
	},
	{ nom: 'mesure', sens: 'Identifiant de la mesure', contraintes: REQUIS, valeur: ({ id }) => id },
	{
		nom: 'libelle',
		sens: 'La mesure, en mots',
		contraintes: REQUIS,
		valeur: ({ libelle }) => libelle
	},
	{ nom: 'avant', type: 'entier', sens: 'Sous les faits publiés', valeur: ({ avant }) => avant },
	{ nom: 'apres', type: 'entier', sens: 'Sous le scénario', valeur: ({ apres }) => apres }
];

/** One row per figure of a scenario, before and after. */
export function simulationTableau({ noyau }: Index, groupes: readonly GroupeBilan[]): Tableau {
	const lignes = groupes.flatMap(({ titre, lignes: siennes }) =>
		siennes.map((ligne) => ({ ...ligne, sujet: titre }))
	);
	return toTableau(lignes, [...COLONNES, ...colonneSimulation<Ligne>(noyau)]);
}
