import type { Donnees } from './donnees.ts';

/** The files of data/ that are tables. */
export type NomFeuille = {
	[N in keyof Donnees]: Donnees[N] extends { lignes: unknown } ? N : never;
}[keyof Donnees];

/** A row of a table, typed. */
export type LigneDe<N extends NomFeuille> = Donnees[N]['lignes'][number]['valeur'];

/** What makes two rows of a table the same fact. */
export const CLES: { [N in NomFeuille]: (ligne: LigneDe<N>) => readonly (string | null)[] } = {
	structures: ({ structure, champ, valeur, confiance, date }) => [
		...[structure, champ, valeur, confiance, date]
	],
	territoires: ({ structure, zone, code, nature, etendue }) => [
		...[structure, zone, code.toUpperCase(), nature, etendue]
	],
	services: (s) => [s.structure, s.axe, s.sousThematique],
	solutions: (s) => [s.solution],
	adoptions: (a) => [a.solution, a.organisation ?? a.nom],
	relations: (r) => [r.objet, r.a, r.b ?? r.nom, r.type],
	sources: (s) => [s.id]
};

/** The tables, in an order where each names only what those before it define. */
export const FEUILLES_FAITS = [
	...['sources', 'structures', 'territoires', 'services', 'solutions', 'adoptions', 'relations']
] as NomFeuille[];
