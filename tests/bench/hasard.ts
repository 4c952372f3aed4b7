/** A deterministic generator of numbers in [0, 1): the same seed gives the same sequence everywhere. */
export type Hasard = () => number;

/**
 * Weyl sequence scrambled by two multiply-xorshift rounds: small, fast, and good enough to draw
 * territories (it is not meant for secrets nor statistics).
 */
export function hasard(graine: number): Hasard {
	let etat = graine >>> 0;
	return () => {
		etat = (etat + 0x9e3779b9) >>> 0;
		let x = etat;
		x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
		x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
		return ((x ^ (x >>> 15)) >>> 0) / 0x100000000;
	};
}

/** A whole number from 0 to `n` - 1. */
export function entier(alea: Hasard, n: number): number {
	return Math.floor(alea() * n);
}

/** One of the values. */
export function tire<T>(alea: Hasard, values: readonly T[]): T {
	return values[entier(alea, values.length)]!;
}
