import { describe, expect, it } from 'vitest';
import { inverse, sousRenvois } from '#lib/domain/reseau/renvois.ts';

// 0 → 2, 1; 1 → nothing; 2 → 1
const renvois = { bornes: Uint32Array.of(0, 2, 2, 3), valeurs: Uint32Array.of(2, 1, 1) };

describe('references in both directions', () => {
	it('are read from the targets, those without a reference included', () => {
		expect(inverse(renvois, 4)).toEqual({
			bornes: Uint32Array.of(0, 0, 2, 3, 3),
			valeurs: Uint32Array.of(0, 2, 0)
		});
	});

	it('are sorted once read twice', () => {
		expect(inverse(inverse(renvois, 3), 3).valeurs).toEqual(Uint32Array.of(1, 2, 1));
	});

	it('keep their lists when some references go', () => {
		expect(sousRenvois(renvois, (place) => place !== 1)).toEqual({
			bornes: Uint32Array.of(0, 1, 1, 2),
			valeurs: Uint32Array.of(2, 1)
		});
	});

	it('hold a relation without any reference', () => {
		const none = { bornes: Uint32Array.of(0, 0), valeurs: new Uint32Array(0) };
		expect(inverse(none, 2).bornes).toEqual(Uint32Array.of(0, 0, 0));
	});
});
