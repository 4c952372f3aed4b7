/** How an entry answers a question, from the best way to the farthest. */
export const RANG = {
	/** The name as it is spelled, accents included. */
	identique: 0,
	exact: 1,
	debut: 2,
	debutDeMot: 3,
	mots: 4,
	/** The beginning of the name without its spaces: "lhay". */
	colle: 5
} as const;

/** Rank of an entry that does not answer. */
export const AUCUN = 255;

/** Rank of each entry. */
export type Rangs = Uint8Array<ArrayBuffer>;

/** Keeps the better of the two ranks of an entry. */
export function rank(rangs: Rangs, entree: number, rang: number): void {
	if (rang < rangs[entree]!) rangs[entree] = rang;
}
