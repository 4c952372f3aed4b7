import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCrossings, toSegments, type Segment } from '#lib/geo/crossing.ts';

const faults = (...lines: [number, number][][]) =>
	findCrossings(
		lines.flatMap((line, i) => toSegments(line, i)),
		10
	).map((f) => f.kind);

describe('crossings of edges on an integer grid', () => {
	it('finds nothing in a square, nor where two squares share a side once', () => {
		expect(
			faults([
				[0, 0],
				[2, 0],
				[2, 2],
				[0, 2],
				[0, 0]
			])
		).toEqual([]);
	});

	it('finds the crossing of a bow tie', () => {
		expect(
			faults([
				[0, 0],
				[2, 2],
				[2, 0],
				[0, 2],
				[0, 0]
			])
		).toEqual(['croisement']);
	});

	it('finds an edge that goes back over another', () => {
		expect(
			faults([
				[0, 0],
				[4, 0],
				[2, 0],
				[2, 3]
			])
		).toContain('recouvrement');
	});

	it('finds a corner set on the middle of an edge', () => {
		expect(
			faults(
				[
					[0, 0],
					[4, 0]
				],
				[
					[2, 0],
					[2, 3]
				]
			)
		).toEqual(['sommet-sur-arete']);
	});

	it('lets two rings meet at a corner', () => {
		expect(
			faults(
				[
					[0, 0],
					[2, 0],
					[2, 2],
					[0, 0]
				],
				[
					[2, 2],
					[4, 2],
					[4, 4],
					[2, 2]
				]
			)
		).toEqual([]);
	});

	it('is exact where floating point is not: a corner one step off a long edge', () => {
		expect(
			faults(
				[
					[0, 0],
					[50_000_000, 49_999_999]
				],
				[
					[25_000_000, 25_000_000],
					[0, 9]
				]
			)
		).toEqual([]);
	});

	it('agrees with the comparison of every pair, whatever the edges', () => {
		const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
		fc.assert(
			fc.property(fc.array(point, { minLength: 2, maxLength: 20 }), (line) => {
				const segments = toSegments(line, 0);
				expect(findCrossings(segments, 1000).length).toBe(countPairs(segments));
			})
		);
	});

	it('gives up on a tangle that would hold the process', () => {
		const comb = Array.from(
			{ length: 9000 },
			(_, i) => [i % 2 ? 9_000_000 : 0, i] as [number, number]
		);
		expect(() => findCrossings(toSegments(comb, 0))).toThrow('geometrie-trop-complexe');
	});
});

// Every pair apart: two edges alone are what the sweep has to find among many.
function countPairs(segments: Segment[]): number {
	let count = 0;
	segments.forEach((a, i) => {
		for (const b of segments.slice(i + 1)) count += findCrossings([a, b]).length;
	});
	return count;
}
