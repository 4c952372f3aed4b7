import type { Donnees } from './donnees.ts';

/** Every identifier that a row may refer to, gathered once. */
export type Identifiants = {
	structures: string[];
	axes: string[];
	/** Sub-themes by axis. */
	sousThematiques: Map<string, string[]>;
	familles: string[];
	statuts: string[];
	solutions: string[];
	sources: string[];
};

/** Gathers the identifiers that the files define. */
export function collectIdentifiants(donnees: Donnees): Identifiants {
	const axes = donnees.axes ?? [];
	return {
		structures: unique(donnees.structures.lignes.map(({ valeur }) => valeur.structure)),
		axes: axes.map(({ id }) => id),
		sousThematiques: new Map(
			axes.map(({ id, sousThematiques }) => [id, sousThematiques.map((s) => s.id)])
		),
		familles: (donnees.familles ?? []).map(({ id }) => id),
		statuts: (donnees.statuts ?? []).map(({ id }) => id),
		solutions: unique(donnees.solutions.lignes.map(({ valeur }) => valeur.solution)),
		sources: unique(donnees.sources.lignes.map(({ valeur }) => valeur.id))
	};
}

function unique(valeurs: string[]): string[] {
	return [...new Set(valeurs)];
}
