import type { Verdict } from './verdict.ts';

/**
 * How well a common territory is known. `certaine`: it exists (common communes are known, or one of
 * the two serves the whole département); `possible`: both serve a part, and whether the parts meet
 * is not documented.
 */
export const ETENDUES = ['certaine', 'possible'] as const;
export type Etendue = (typeof ETENDUES)[number];

/** What two structures have in common in one département. */
export type LieuCommun = {
	/** Number of the département in the noyau. */
	departement: number;
	etendue: Etendue;
	/** True when both serve the whole département. */
	entier: boolean;
	/** Communes and inhabitants in common; null: unknown. */
	communes: number | null;
	population: number | null;
	/** True when they are a minimum. */
	minimum: boolean;
	/** Verdict here: a relation may cover some départements only. */
	verdict: Verdict;
};

/** What is missing to conclude on an axe: the sous-thématiques that each side leaves unknown. */
export type Manque = { axe: string; gauche: string[]; droite: string[] };

/** Verdict of a pair on one axe; null when both are known not to propose anything of it. */
export type VerdictAxe = {
	axe: string;
	verdict: Verdict | null;
	/** What the verdict would be without any relation. */
	sansRelation: Verdict | null;
	/** Sous-thématiques proposed by both, in study order. */
	sousThematiques: string[];
};

/** Two structures with a common territory, once whatever the order of the sets. */
export type Paire = {
	/** Numbers in `noyau.structures`. */
	gauche: number;
	droite: number;
	/** In the order of the noyau; at least one. */
	lieux: LieuCommun[];
	/** Sums of what is known of `lieux`; null when nothing is. `minimum` when more may be common. */
	communes: number | null;
	population: number | null;
	minimum: boolean;
	/** `certaine` as soon as one of `lieux` is. */
	etendue: Etendue;
	/** Less than 1 % of the population of every département it touches, all known. */
	bordure: boolean;
	/** The axes compared, in study order. */
	axes: VerdictAxe[];
	verdict: Verdict;
	sansRelation: Verdict;
	/** Places in `noyau.relations` of those that cover this pair. */
	relations: number[];
	/** Only what prevents a conclusion: the axes that are `indetermine` without relation. */
	manque: Manque[];
};
