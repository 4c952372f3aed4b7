import { describe, expect, it } from 'vitest';
import { lignesDe } from '#lib/export/ateliers/trace.js';
import { MOTIF_SURCHARGE, MOTIFS_CHEVAUCHEMENT, MOTIFS_ETATS } from '#lib/map/motifs.ts';
import { PLAN } from './fabrique.ts';

describe('lignesDe', () => {
	it('reads relative and absolute commands, closed or not', () => {
		expect(lignesDe('m1 2 3 4-1-1z')).toEqual([
			{ points: [[1, 2], [4, 6], [3, 5]], ferme: true } // prettier-ignore
		]);
		expect(lignesDe('M1 2L3 4H9V8')).toEqual([
			{ points: [[1, 2], [3, 4], [9, 4], [9, 8]], ferme: false } // prettier-ignore
		]);
	});

	it('goes on from the first point of a closed line', () => {
		const [, second] = lignesDe('m10 10 5 0 0 5zm1 1 2 0');
		expect(second!.points).toEqual([[11, 11], [13, 11]]); // prettier-ignore
	});

	it('draws a circle of two arcs: every point at its radius, on both sides', () => {
		const [circle] = lignesDe('M3 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0z');
		for (const [x, y] of circle!.points) expect(Math.hypot(x - 5, y - 5)).toBeCloseTo(2, 6);
		const ys = circle!.points.map(([, y]) => y);
		expect([Math.min(...ys), Math.max(...ys)]).toEqual([
			...[expect.closeTo(3, 1), expect.closeTo(7, 1)]
		]);
	});

	it('turns an arc the way it is told: with the clock over its chord (ordinates go down)', () => {
		const [over] = lignesDe('M0 0a1 1 0 0 1 2 0');
		expect(Math.min(...over!.points.map(([, y]) => y))).toBeCloseTo(-1, 1);
		const [under] = lignesDe('M0 0a1 1 0 0 0 2 0');
		expect(Math.max(...under!.points.map(([, y]) => y))).toBeCloseTo(1, 1);
	});

	it('reads every path that the site draws', () => {
		const motifs = { ...MOTIFS_ETATS, ...MOTIFS_CHEVAUCHEMENT, ...MOTIF_SURCHARGE };
		const all = [...Object.values(motifs), ...Object.values(PLAN.departements)];
		for (const { d } of all) {
			for (const { points } of lignesDe(d)) {
				expect(points.length).toBeGreaterThan(1);
				expect(points.flat().every(Number.isFinite)).toBe(true);
			}
		}
		const { bbox, d } = PLAN.departements['80']!;
		const xs = lignesDe(d).flatMap(({ points }) => points.map(([x]) => x));
		expect([Math.min(...xs), Math.max(...xs)]).toEqual([bbox[0], bbox[2]]);
	});

	it('refuses a curve rather than draw something else', () => {
		expect(() => lignesDe('M0 0C1 1 2 2 3 3')).toThrow(/A path of lines/);
	});
});
