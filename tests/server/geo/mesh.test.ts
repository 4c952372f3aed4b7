import { describe, expect, it } from 'vitest';
import { centreOf } from '#lib/server/geo/centre.ts';
import { clipPolygon } from '#lib/server/geo/clip.ts';
import { withinBudget } from '#lib/server/geo/files.ts';
import { doubleArea, toContours, toMesh, type Contours, type Ring } from '#lib/server/geo/mesh.ts';
import { linesOf, linesPath, zonePath } from '#lib/server/geo/path.ts';
import { simplify } from '#lib/server/geo/simplify.ts';

const square = (x: number, y: number, size: number): Ring => [
	[x, y],
	[x + size, y],
	[x + size, y + size],
	[x, y + size],
	[x, y]
];

/** Two zones that share the side x = 10, which has a bump of 1 unit in its middle. */
const DEUX_ZONES: Contours = new Map([
	[
		'a',
		[
			[
				[
					[0, 0],
					[10, 0],
					[11, 5],
					[10, 10],
					[0, 10],
					[0, 0]
				]
			]
		]
	],
	[
		'b',
		[
			[
				[
					[10, 0],
					[20, 0],
					[20, 10],
					[10, 10],
					[11, 5],
					[10, 0]
				]
			]
		]
	]
]);

describe('outlines cut into shared arcs', () => {
	it('give back the same outlines', () => {
		const again = toContours(toMesh(DEUX_ZONES));
		expect([...again.keys()]).toEqual(['a', 'b']);
		expect(Math.abs(doubleArea(again.get('a')![0]![0]!))).toBe(210);
	});

	it('hold the common border once', () => {
		expect(toMesh(DEUX_ZONES).arcs).toHaveLength(3);
	});

	it('write the common border once in the path of borders', () => {
		const mesh = toMesh(DEUX_ZONES);
		expect(linesOf(mesh, ['a', 'b'])).toHaveLength(3);
		expect(zonePath(mesh, 'a')).toBe('m10 0 1 5-1 5-10 0 0-10z');
	});

	it('write a line that goes on from the last point without moving the pen', () => {
		expect(
			linesPath([
				[
					[0, 0],
					[3, 4]
				],
				[
					[3, 4],
					[5, 0]
				],
				[
					[9, 9],
					[8, 9]
				]
			])
		).toBe('m0 0 3 4 2-4m4 9-1 0');
	});
});

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

describe('small geometry', () => {
	it('puts the label of a horseshoe inside it', () => {
		const horseshoe: Ring = [
			[0, 0],
			[30, 0],
			[30, 30],
			[20, 30],
			[20, 10],
			[10, 10],
			[10, 30],
			[0, 30],
			[0, 0]
		];
		const [x, y] = centreOf([[horseshoe]]);
		expect(x > 10 && x < 20 && y > 9).toBe(false);
	});

	it('cuts a polygon by a rectangle', () => {
		const [ring] = clipPolygon([square(-5, -5, 10)], [0, 0, 100, 100]);
		expect(Math.abs(doubleArea(ring!)) / 2).toBe(25);
		expect(clipPolygon([square(-5, -5, 3)], [0, 0, 100, 100])).toEqual([]);
	});

	it('draws with less detail until it fits in the budget', () => {
		const factors: number[] = [];
		withinBudget(50, (factor) => {
			factors.push(factor);
			return Array.from({ length: Math.round(100 / factor) }, (_, i) => i * i);
		});
		expect(factors[0]).toBe(1);
		expect(factors.length).toBeGreaterThan(1);
	});
});
