import { NOMBRE_COUCHES, preuve, type Preuves } from '#lib/domain/reseau/couche.ts';

/** What a simulated fact rests on: every layer shows it, whatever the visitor hides. */
export const SIMULEE: Preuves = preuve('haute', true);

/**
 * Evidence of two facts taken together: visible wherever both are. The confidence is the weaker of
 * the two, and there is a link when both have one.
 */
export function conjonction(a: Preuves, b: Preuves): Preuves {
	let masque = 0;
	for (let i = 0; i < NOMBRE_COUCHES; i++) {
		for (let j = 0; j < NOMBRE_COUCHES; j++) {
			if (((a >>> i) & (b >>> j) & 1) === 0) continue;
			masque |= 1 << (Math.max(i >> 1, j >> 1) * 2 + (i & j & 1));
		}
	}
	return masque;
}
