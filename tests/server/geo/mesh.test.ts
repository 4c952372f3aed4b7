import { describe, expect, it } from 'vitest';
import { doubleArea, toContours, toMesh } from '#lib/server/geo/mesh.ts';
import { linesOf, linesPath, zonePath } from '#lib/server/geo/path.ts';
import { DEUX_ZONES } from './outlines.ts';

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
