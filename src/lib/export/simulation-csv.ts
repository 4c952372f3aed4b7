import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { GroupeBilan, LigneBilan } from '#lib/map/simulation/tableau.ts';
import { type Colonne, type Profil, toCsv } from './csv.ts';
import { colonneSimulation } from './marque-simulation.ts';

type Ligne = LigneBilan & { sujet: string };

const COLONNES: Colonne<Ligne>[] = [
	{ nom: 'sujet', valeur: ({ sujet }) => sujet },
	{ nom: 'mesure', valeur: ({ id }) => id },
	{ nom: 'libelle', valeur: ({ libelle }) => libelle },
	{ nom: 'avant', valeur: ({ avant }) => avant },
	{ nom: 'apres', valeur: ({ apres }) => apres }
];

/** One row per figure of a scenario, before and after. */
export function simulationCsv(
	{ noyau }: Index,
	groupes: readonly GroupeBilan[],
	profil: Profil
): string {
	const lignes = groupes.flatMap(({ titre, lignes: siennes }) =>
		siennes.map((ligne) => ({ ...ligne, sujet: titre }))
	);
	return toCsv(lignes, [...COLONNES, ...colonneSimulation<Ligne>(noyau)], profil);
}
