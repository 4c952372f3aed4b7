import { describe, expect, it } from 'vitest';
import { toContours, toMesh, type Contours, type Ring } from '#lib/server/geo/mesh.ts';
import { simplify } from '#lib/server/geo/simplify.ts';
import { DEUX_ZONES, square } from './outlines.ts';

describe('simplification', () => {
	it('removes the same bump on both sides of a border', () => {
		const drawn = toContours(simplify(toMesh(DEUX_ZONES), { tolerance: 6 }));
		expect(drawn.get('a')).toEqual([
			[
				[
					[10, 0],
					[10, 10],
					[0, 10],
					[0, 0],
					[10, 0]
				]
			]
		]);
		expect(drawn.get('b')).toEqual([
			[
				[
					[10, 0],
					[20, 0],
					[20, 10],
					[10, 10],
					[10, 0]
				]
			]
		]);
	});

	it('keeps every point of the arcs asked in detail', () => {
		const drawn = simplify(toMesh(DEUX_ZONES), { tolerance: 6, detailed: () => true });
		expect(toContours(drawn).get('a')![0]![0]).toHaveLength(6);
	});

	it('drops islands under the size given, but never the last polygon of a zone', () => {
		const contours: Contours = new Map([['z', [[square(0, 0, 9)], [square(20, 0, 2)]]]]);
		expect(
			toContours(simplify(toMesh(contours), { tolerance: 0, smallest: 5 })).get('z')
		).toHaveLength(1);
		const tiny: Contours = new Map([['z', [[square(0, 0, 1)]]]]);
		expect(toContours(simplify(toMesh(tiny), { tolerance: 0, smallest: 5 })).get('z')).toHaveLength(
			1
		);
	});

	it('keeps a zone that the tolerance alone would erase', () => {
		const contours: Contours = new Map([['z', [[square(0, 0, 9)]]]]);
		expect(toContours(simplify(toMesh(contours), { tolerance: 1000 })).get('z')).toHaveLength(1);
	});

	it('keeps a bay where the island of another zone comes in', () => {
		// Alone, the bay of 4 by 18 would go: its sides make triangles of 36.
		const bay: Ring = [
			[0, 0],
			[20, 0],
			[20, 20],
			[12, 20],
			[12, 2],
			[8, 2],
			[8, 20],
			[0, 20],
			[0, 0]
		];
		const drawn = (island: Ring) =>
			toContours(
				simplify(
					toMesh(
						new Map([
							['baie', [[bay]]],
							['ile', [[island]]]
						])
					),
					{ tolerance: 60 }
				)
			).get('baie')![0]![0]!;
		expect(drawn(square(9, 35, 2))).not.toContainEqual([8, 2]);
		expect(
			drawn([
				[9, 15],
				[11, 15],
				[11, 30],
				[9, 30],
				[9, 15]
			])
		).toContainEqual([8, 2]);
	});

	it('refuses zones whose borders cross, with the remedy', () => {
		const contours: Contours = new Map([
			['a', [[square(0, 0, 10)]]],
			['b', [[square(5, 5, 10)]]]
		]);
		expect(() => simplify(toMesh(contours), { tolerance: 1 })).toThrow(/se croisent.*Remède/);
	});
});
