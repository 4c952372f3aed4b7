import type { FiltreChevauchement } from './filtre.ts';
import type { Paire } from './paire.ts';
import type { Verdict } from './verdict.ts';

/**
 * Who is in a département, as two inks and their overprint. `disjoints`: both sets are present, on
 * communes that are known to differ. `meme-structure`: both roles are held by the same structures
 * only, so that there is no pair.
 */
export const OCCUPATIONS = [
	'gauche',
	'droite',
	'deux',
	'disjoints',
	'meme-structure',
	'aucune'
] as const;
export type Occupation = (typeof OCCUPATIONS)[number];

/** One département of the overlap map. */
export type CelluleChevauchement = {
	/** False when it is out of the chosen régions. */
	montre: boolean;
	occupation: Occupation;
	/** For `gauche`, `droite`, `meme-structure`: one of them serves it all; for `deux`: one pair does. */
	entiere: boolean;
	/**
	 * For `deux`: of its pairs, `doublon` if there is one, else `cooperation`, else `indetermine`,
	 * else `complement`, else `specialisation`. Null elsewhere.
	 */
	verdict: Verdict | null;
	/** Structures of each side that are present, numbers in the noyau; a hybrid may be in both. */
	gauche: number[];
	droite: number[];
	/** Places in `Chevauchements.paires`. */
	paires: number[];
};

/** Everything that the page, its files and its sentence say: one query, four readings. */
export type Chevauchements = {
	filtre: FiltreChevauchement;
	/** The two sets, numbers in the noyau, ascending. */
	gauche: number[];
	droite: number[];
	/**
	 * The pairs that the filter keeps, by verdict (order of `VERDICTS`), then by population in common
	 * (unknown last), then by slugs.
	 */
	paires: Paire[];
	/** Pairs of the same query that are folded as `bordure`. */
	repliees: number;
	/** One per département of the noyau, in its order. */
	departements: CelluleChevauchement[];
};
