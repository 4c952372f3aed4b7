import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	combinaisons,
	TRIS_COMBINAISON,
	type Ensembles
} from '#lib/domain/combinaison/combinaison.ts';

/** Sets named after their ids; every element weighs 1 unless weights are given. */
function sets(elements: Record<string, number[]>, poids = [1, 1, 1, 1, 1, 1]): Ensembles {
	return {
		ensembles: Object.entries(elements).map(([nom, list]) => ({
			id: nom,
			nom,
			elements: Uint32Array.from(list),
			minimum: false
		})),
		poids: Uint32Array.from(poids)
	};
}

const trois = sets({ b: [0, 1, 2, 3], É: [2, 3, 4], a: [3] });

describe('exclusive intersections', () => {
	it('count each element once, in the combination of all the sets that hold it', () => {
		expect(combinaisons(trois)).toEqual({
			tailles: [4, 3, 1],
			combinaisons: [
				{ ensembles: [0], taille: 2, elements: [0, 1] },
				{ ensembles: [1], taille: 1, elements: [4] },
				{ ensembles: [0, 1], taille: 1, elements: [2] },
				{ ensembles: [0, 1, 2], taille: 1, elements: [3] }
			],
			total: 5
		});
	});

	it('add the weights of their elements', () => {
		const {
			tailles,
			combinaisons: found,
			total
		} = combinaisons(sets({ a: [0, 1], b: [1] }, [10, 300]));
		expect(tailles).toEqual([310, 300]);
		expect(found.map(({ taille }) => taille)).toEqual([300, 10]);
		expect(total).toBe(310);
	});

	it.each([
		['degre' as const, [[0], [1], [0, 1], [0, 1, 2]]],
		['nom' as const, [[0], [0, 1], [0, 1, 2], [1]]]
	])('are sorted by %s', (tri, expected) => {
		const { combinaisons: found } = combinaisons(trois, { tri });
		expect(found.map(({ ensembles }) => ensembles)).toEqual(expected);
	});

	it('are none when the sets are empty or when there is no set', () => {
		expect(combinaisons(sets({ a: [] }))).toEqual({ tailles: [0], combinaisons: [], total: 0 });
		expect(combinaisons(sets({}))).toEqual({ tailles: [], combinaisons: [], total: 0 });
	});

	it('hold up to 32 sets, and refuse one more', () => {
		const many = (n: number) =>
			sets(Object.fromEntries(Array.from({ length: n }, (_, i) => [`s${i}`, [0]])));
		expect(combinaisons(many(32)).combinaisons[0]!.ensembles).toHaveLength(32);
		expect(() => combinaisons(many(33))).toThrow('33 ensembles : 32 au plus');
	});

	it('refuse an element without a weight', () => {
		expect(() => combinaisons(sets({ a: [6] }))).toThrow('élément 6 de « a » : 6 éléments');
	});
});

describe('any sets', () => {
	const cases = fc.record({
		membres: fc.array(fc.uniqueArray(fc.nat(19)), { maxLength: 32 }),
		poids: fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }),
		tri: fc.constantFrom(...TRIS_COMBINAISON)
	});

	it('give what a recount with strings and loops gives, in every order', () => {
		fc.assert(
			fc.property(cases, ({ membres, poids, tri }) => {
				const given = sets(
					Object.fromEntries(membres.map((list, i) => [`s${i}`, list.sort((a, b) => a - b)])),
					poids
				);
				const expected: Record<string, number> = {};
				poids.forEach((p, element) => {
					const key = membres.flatMap((list, i) => (list.includes(element) ? [i] : [])).join();
					if (key !== '') expected[key] = (expected[key] ?? 0) + p;
				});
				const { combinaisons: found, total } = combinaisons(given, { tri });
				expect(
					Object.fromEntries(found.map(({ ensembles, taille }) => [ensembles.join(), taille]))
				).toEqual(expected);
				expect(total).toBe(Object.values(expected).reduce((a, b) => a + b, 0));
			})
		);
	});
});
