import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placer } from '#lib/domain/adoption/placement.ts';

describe('ordinates near to wishes', () => {
	it('are the wishes when these are far enough apart', () => {
		expect(placer([0, 4, 8], 10)).toEqual([0, 4, 8]);
	});

	it('share a place that two wish, on either side of it', () => {
		expect(placer([5, 5], 11)).toEqual([4.125, 5.875]);
	});

	it('stay in the picture, one row apart when it is full', () => {
		expect(placer([9, 9, 9], 3)).toEqual([0, 1, 2]);
		expect(placer([-4], 3)).toEqual([0]);
		expect(placer([], 3)).toEqual([]);
	});

	it('keep the order, a row apart, whatever is wished', () => {
		const wishes = fc.array(fc.double({ min: -5, max: 30, noNaN: true }), { maxLength: 12 });
		fc.assert(
			fc.property(wishes, fc.integer({ min: 12, max: 30 }), (voeux, hauteur) => {
				const placed = placer(voeux, hauteur);
				placed.slice(1).forEach((y, i) => expect(y - placed[i]!).toBeGreaterThan(1 - 1e-9));
				for (const y of placed) {
					expect(y).toBeGreaterThanOrEqual(0);
					expect(y).toBeLessThanOrEqual(hauteur - 1 + 1e-9);
				}
			})
		);
	});
});
