import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disposition, type Disposition, type Graphe } from '#lib/domain/adoption/disposition.ts';

const LIMITE = 7;

const graphes: fc.Arbitrary<Graphe> = fc
	.record({
		solutions: fc.integer({ min: 1, max: LIMITE }),
		cotes: fc.array(fc.constantFrom('gauche' as const, 'droite' as const), {
			minLength: 1,
			maxLength: LIMITE
		}),
		liens: fc.array(fc.tuple(fc.nat(LIMITE - 1), fc.nat(LIMITE - 1)), { maxLength: 20 })
	})
	.map(({ solutions, cotes, liens }) => ({
		solutions: Array.from({ length: solutions }, (_, i) => `s${i}`),
		organisations: cotes.map((cote, i) => ({ cle: `o${i}`, cote })),
		liens: liens
			.map(([s, o]) => ({ solution: s % solutions, organisation: o % cotes.length }))
			.filter(
				(lien, i, all) =>
					all.findIndex(
						(l) => l.solution === lien.solution && l.organisation === lien.organisation
					) === i
			)
	}));

// Two edges of one side cross when their ends are in opposite orders.
function count({ organisations, liens }: Graphe, ys: number[], yo: number[]): number {
	let found = 0;
	liens.forEach((a, i) => {
		for (const b of liens.slice(i + 1)) {
			if (organisations[a.organisation]!.cote !== organisations[b.organisation]!.cote) continue;
			const left = ys[a.solution]! - ys[b.solution]!;
			const right = yo[a.organisation]! - yo[b.organisation]!;
			if (left * right < 0) found++;
		}
	});
	return found;
}

function lanes(graphe: Graphe, { solutions, organisations }: Disposition): number[][] {
	const side = (cote: string) =>
		organisations.filter((_, o) => graphe.organisations[o]!.cote === cote);
	return [solutions, side('gauche'), side('droite')];
}

describe('the layout of a bipartite graph', () => {
	it('draws a chain without a crossing, whatever the names', () => {
		const { croisements, hauteur } = disposition({
			solutions: ['z', 'a', 'm'],
			organisations: ['4', '1', '3', '2'].map((cle) => ({ cle, cote: 'droite' as const })),
			liens: [
				[0, 0],
				[0, 2],
				[1, 2],
				[1, 3],
				[2, 3],
				[2, 1]
			].map(([solution, organisation]) => ({ solution: solution!, organisation: organisation! }))
		});
		expect([croisements, hauteur]).toEqual([0, 4]);
	});

	it('draws two users of the same two solutions with one crossing: fewer is impossible', () => {
		const square = { solutions: ['a', 'b'], liens: [] as Graphe['liens'][number][] };
		for (const solution of [0, 1]) {
			for (const organisation of [0, 1]) square.liens.push({ solution, organisation });
		}
		const both = ['x', 'y'].map((cle) => ({ cle, cote: 'gauche' as const }));
		expect(disposition({ ...square, organisations: both }).croisements).toBe(1);
		// One on each side: none.
		const sides = both.map((o, i) => ({ ...o, cote: i === 0 ? 'gauche' : 'droite' }) as const);
		expect(disposition({ ...square, organisations: sides }).croisements).toBe(0);
	});

	it('puts groups that nothing links one under the other', () => {
		const { solutions, organisations, hauteur } = disposition({
			solutions: ['a', 'b'],
			organisations: ['x', 'y', 'z'].map((cle) => ({ cle, cote: 'droite' as const })),
			liens: [
				{ solution: 1, organisation: 0 },
				{ solution: 0, organisation: 1 },
				{ solution: 0, organisation: 2 }
			]
		});
		expect(solutions).toEqual([0.5, 3]);
		expect(organisations).toEqual([3, 0, 1]);
		expect(hauteur).toBe(4);
	});

	it('of nothing is empty', () => {
		expect(disposition({ solutions: [], organisations: [], liens: [] })).toEqual({
			solutions: [],
			organisations: [],
			hauteur: 0,
			croisements: 0
		});
	});

	it('keeps the nodes of a lane one row apart, inside the picture', () => {
		fc.assert(
			fc.property(graphes, (graphe) => {
				const lue = disposition(graphe);
				for (const lane of lanes(graphe, lue)) {
					const sorted = lane.toSorted((a, b) => a - b);
					for (const y of sorted) expect(y).toBeGreaterThanOrEqual(-1e-9);
					for (const y of sorted) expect(y).toBeLessThanOrEqual(lue.hauteur - 1 + 1e-9);
					sorted.slice(1).forEach((y, i) => expect(y - sorted[i]!).toBeGreaterThan(1 - 1e-9));
				}
			})
		);
	});

	it('counts its crossings, and never has more than the alphabetical order', () => {
		fc.assert(
			fc.property(graphes, (graphe) => {
				const lue = disposition(graphe);
				expect(lue.croisements).toBe(count(graphe, lue.solutions, lue.organisations));
				const plain = count(
					graphe,
					graphe.solutions.map((_, i) => i),
					graphe.organisations.map((_, i) => i)
				);
				expect(lue.croisements).toBeLessThanOrEqual(plain);
			})
		);
	});

	it('is the same picture whatever the order of the lists', () => {
		const shuffled = graphes.chain((graphe) =>
			fc.record({
				graphe: fc.constant(graphe),
				solutions: orders(graphe.solutions.length),
				organisations: orders(graphe.organisations.length),
				liens: orders(graphe.liens.length)
			})
		);
		fc.assert(
			fc.property(shuffled, ({ graphe, solutions, organisations, liens }) => {
				const moved = disposition({
					solutions: solutions.map((i) => graphe.solutions[i]!),
					organisations: organisations.map((i) => graphe.organisations[i]!),
					liens: liens.map((i) => {
						const { solution, organisation } = graphe.liens[i]!;
						return {
							solution: solutions.indexOf(solution),
							organisation: organisations.indexOf(organisation)
						};
					})
				});
				const { hauteur, croisements, ...places } = disposition(graphe);
				expect(moved).toEqual({
					hauteur,
					croisements,
					solutions: solutions.map((i) => places.solutions[i]),
					organisations: organisations.map((i) => places.organisations[i])
				});
			})
		);
	});
});

const orders = (n: number) => {
	const all = Array.from({ length: n }, (_, i) => i);
	return fc.shuffledSubarray(all, { minLength: n, maxLength: n });
};
