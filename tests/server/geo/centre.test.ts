import { describe, expect, it } from 'vitest';
import { centreOf } from '#lib/server/geo/centre.ts';
import { clipPolygon } from '#lib/server/geo/clip.ts';
import { withinBudget } from '#lib/server/geo/files.ts';
import { doubleArea, type Ring } from '#lib/server/geo/mesh.ts';
import { square } from './outlines.ts';

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
