import fc from 'fast-check';
import { expect, it } from 'vitest';
import { couper } from '#lib/domain/couper.ts';

it('a text is cut where it was asked, but never within a character', () => {
	expect([couper('abc', 2), couper('abc', 9), couper('a🏛b', 2), couper('a🏛b', 3)]).toEqual([
		...['ab', 'abc', 'a', 'a🏛']
	]);
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('a', '🏛') }), fc.nat(40), (texte, n) => {
			const court = couper(texte, n);
			expect(texte.startsWith(court) && court.isWellFormed()).toBe(true);
			expect(n - court.length <= 1 || court === texte).toBe(true);
		})
	);
});
