import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findCrossings, toSegments } from '#lib/geo/crossing.ts';
import { encartOf, positions, viewportOf, type Encart, type Plan } from '#lib/geo/plan.ts';
import { readCog } from '#lib/server/cog.ts';
import { countEdges, isInside, readPath, readPlan, type Line } from './path.ts';

const plan = readPlan();
const frames: (Plan | Encart)[] = [plan, ...plan.encarts];
const outlines = (frame: Plan | Encart) =>
	Object.values(frame.departements).flatMap(({ d }) => readPath(d));
const compressed = (text: string) => brotliCompressSync(text).length;

describe('the plan of France', () => {
	it('holds the 101 départements, 96 in the main frame and each DROM in its own', () => {
		const codes = new Set(frames.flatMap((frame) => Object.keys(frame.departements)));
		expect([...codes].toSorted()).toEqual(
			readCog('data/cog')
				.departements.map((d) => d.code)
				.toSorted()
		);
		expect(Object.keys(plan.departements)).toHaveLength(96);
	});

	it('has six insets in this order', () => {
		expect(plan.encarts.map((e) => `${e.nom} : ${Object.keys(e.departements).join(' ')}`)).toEqual([
			'Petite couronne : 75 92 93 94',
			'Guadeloupe : 971',
			'Martinique : 972',
			'Guyane : 973',
			'La Réunion : 974',
			'Mayotte : 976'
		]);
	});

	it('draws parts of the four départements around the petite couronne', () => {
		expect(Object.keys(plan.encarts[0]!.bords)).toEqual(['77', '78', '91', '95']);
	});

	it('weighs at most 14 kB compressed without the neighbouring countries, and they 3 kB', () => {
		const text = readFileSync('static/geo/plan.json', 'utf8');
		expect(compressed(text.replace(plan.voisins, ''))).toBeLessThanOrEqual(14_000);
		expect(compressed(plan.voisins)).toBeLessThanOrEqual(3_000);
	});

	it('keeps everything it draws inside its frames', () => {
		for (const frame of frames) {
			for (const [x, y] of outlines(frame).flat()) {
				expect(x >= 0 && x <= frame.largeur && y >= 0 && y <= frame.hauteur).toBe(true);
			}
		}
	});
});

describe('the outlines of the plan', () => {
	it('are closed rings of at least three different points', () => {
		for (const ring of frames.flatMap(outlines)) {
			expect(ring[0]).toEqual(ring.at(-1));
			expect(new Set(ring.map(String)).size).toBeGreaterThanOrEqual(3);
		}
	});

	it('never cross, neither themselves nor their neighbours', () => {
		for (const frame of frames) {
			const edges = [...countEdges(outlines(frame)).keys()].flatMap((edge) =>
				toSegments(edge.split(',').map((p) => p.split(' ').map(Number)) as Line, 0)
			);
			expect(findCrossings(edges, 5)).toEqual([]);
		}
	});

	it('share each edge between two départements at most', () => {
		for (const frame of frames) {
			expect(Math.max(...countEdges(outlines(frame)).values())).toBeLessThanOrEqual(2);
		}
	});

	it('are drawn once each by the path of borders, all of them and nothing else', () => {
		const drawn = countEdges(readPath(plan.limites));
		expect(Math.max(...drawn.values())).toBe(1);
		expect([...drawn.keys()].toSorted()).toEqual([...countEdges(outlines(plan)).keys()].toSorted());
	});

	it('carry their label point inside, and their exact bounds', () => {
		for (const { d, bbox, centre } of frames.flatMap((f) => Object.values(f.departements))) {
			const rings = readPath(d);
			expect(isInside(centre, rings)).toBe(true);
			const xs = rings.flat().map(([x]) => x);
			const ys = rings.flat().map(([, y]) => y);
			expect(bbox).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
		}
	});

	it('leave no gap at the border: foreign land goes on below the départements', () => {
		const land = readPath(plan.voisins);
		for (const code of ['59', '57', '67', '74', '06', '64']) {
			expect(isInside(plan.departements[code]!.centre, land)).toBe(true);
		}
		expect(isInside(plan.departements['29']!.centre, land)).toBe(false);
	});
});

describe('a rectangle of the plan', () => {
	it('shows one département whole, with the proportions of the frame', () => {
		const [x, y, width, height] = viewportOf(plan, ['81'])!;
		const [x0, y0, x1, y1] = plan.departements['81']!.bbox;
		expect(x < x0 && y < y0 && x + width > x1 && y + height > y1).toBe(true);
		expect(width / height).toBeCloseTo(plan.largeur / plan.hauteur, 2);
	});

	it('stays in the frame near its sides', () => {
		const [x, , width] = viewportOf(plan, ['2A', '2B'])!;
		expect(x + width).toBeCloseTo(1000, 1);
	});

	it('shows an overseas département in its own frame', () => {
		expect(encartOf(plan, '974')!.nom).toBe('La Réunion');
		expect(viewportOf(plan, ['974'])![2]).toBeLessThan(200);
	});

	it('does not exist for départements of two frames', () => {
		expect(viewportOf(plan, ['81', '974'])).toBe(null);
	});

	it('refuses an unknown code', () => {
		expect(() => viewportOf(plan, ['20'])).toThrow('Département inconnu du plan : 20');
	});
});

describe('the places of the départements on one sheet', () => {
	it('are 101, with the insets under the map from left to right', () => {
		const places = positions(plan);
		expect(places.size).toBe(101);
		const dom = ['971', '972', '973', '974', '976'].map((code) => places.get(code)!);
		expect(dom.map(([x]) => x)).toEqual([250, 417, 583, 750, 917]);
		expect(dom.every(([, y]) => y === plan.hauteur + 80)).toBe(true);
		expect(places.get('75')).toEqual(plan.departements['75']!.centre);
	});
});
