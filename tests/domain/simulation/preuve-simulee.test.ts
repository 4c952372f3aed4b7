import { describe, expect, it } from 'vitest';
import { NOMBRE_COUCHES, preuve, preuvesVisibles } from '#lib/domain/reseau/couche.ts';
import { conjonction, SIMULEE } from '#lib/domain/simulation/preuve-simulee.ts';

const couches = Array.from({ length: NOMBRE_COUCHES }, (_, numero) => preuvesVisibles(numero));
const masques = Array.from({ length: 2 ** NOMBRE_COUCHES }, (_, masque) => masque);

describe('the evidence of a simulation', () => {
	it('is shown by every layer', () => {
		expect(couches.every((visibles) => (SIMULEE & visibles) !== 0)).toBe(true);
	});

	it('of two facts together is the weaker confidence, with a link when both have one', () => {
		expect(conjonction(preuve('haute', true), preuve('basse', true))).toBe(preuve('basse', true));
		expect(conjonction(preuve('moyenne', true), preuve('haute', false))).toBe(
			preuve('moyenne', false)
		);
		expect(conjonction(preuve('haute', true), 0)).toBe(0);
	});

	it('of two facts together is shown wherever both are, for every mask', () => {
		const faults = masques.flatMap((a) =>
			masques.filter((b) =>
				couches.some((v) => ((a & v) !== 0 && (b & v) !== 0) !== ((conjonction(a, b) & v) !== 0))
			)
		);
		expect(faults).toEqual([]);
	});
});
