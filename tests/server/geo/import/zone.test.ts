import { describe, expect, it } from 'vitest';
import { readGeojson } from '#lib/server/geo/import/geojson.ts';
import { collection, faultsOf, feature, square } from './fixture.ts';

const ATTENDUS = new Map([['92048', '92']]);
const silent = () => undefined;
const read = (bytes: Uint8Array) => readGeojson(bytes, ATTENDUS, silent);
const fault = (bytes: Uint8Array) => {
	const [first] = faultsOf(() => read(bytes));
	return `${first!.code} ${first!.pointeur}`.trim();
};
const one = (coordinates: unknown, type?: string) =>
	collection(feature('92048', coordinates, type));
const ring = (...points: [number, number][]) =>
	points.map(([x, y]) => [2.3 + x / 100, 48.8 + y / 100]);

describe('an outline is refused, with a pointer, when', () => {
	const G = '/features/0/geometry';
	it.each([
		['there is none', undefined, 'Polygon', `coordonnees-invalides ${G}/coordinates`],
		['it is a point', [2.3, 48.8], 'Point', `type-interdit ${G}`],
		['it is an empty list', [], 'Polygon', `coordonnees-invalides ${G}/coordinates`],
		['a ring is not a list', ['x'], 'Polygon', `coordonnees-invalides ${G}/coordinates/0`],
		[
			'a position is text',
			[[['2', '48']]],
			'Polygon',
			`coordonnees-invalides ${G}/coordinates/0/0`
		],
		['a ring is open', [square().slice(0, 4)], 'Polygon', `anneau-ouvert ${G}/coordinates/0`],
		[
			'a ring has two points',
			[ring([0, 0], [1, 1], [0, 0])],
			'Polygon',
			`anneau-ouvert ${G}/coordinates/0`
		],
		[
			'a ring has no inside',
			[ring([0, 0], [1, 1], [2, 2], [0, 0])],
			'Polygon',
			`aire-nulle ${G}/coordinates/0`
		],
		['it is in metres', [[[650_000, 6_860_000]]], 'Polygon', `wgs84-attendu ${G}/coordinates/0/0`],
		['latitude comes first', [[[48.8, 2.3]]], 'Polygon', `lat-lon-inversees ${G}/coordinates/0/0`],
		['it lies elsewhere', [[[55.5, -21.1]]], 'Polygon', `hors-zone ${G}/coordinates/0/0`],
		[
			'it is a bow tie',
			[ring([0, 0], [2, 2], [2, 0], [0, 1], [0, 0])],
			'Polygon',
			`croisement ${G}`
		],
		[
			'it goes back on its steps',
			[ring([0, 0], [2, 0], [2, 2], [3, 3], [2, 2], [0, 2], [0, 0])],
			'Polygon',
			`recouvrement ${G}`
		],
		[
			'a corner is set on a side',
			[ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0])],
			'Polygon',
			`sommet-sur-arete ${G}`
		],
		[
			'a hole is outside',
			[square(), square(2.4)],
			'Polygon',
			`trou-hors-contour ${G}/coordinates/1`
		],
		[
			'a hole is the outline',
			[square(), square()],
			'Polygon',
			`trou-hors-contour ${G}/coordinates/1`
		],
		[
			'a part lies in another',
			[[ring([0, 0], [9, 0], [9, 9], [0, 9], [0, 0])], [ring([1, 1], [2, 1], [2, 2], [1, 1])]],
			'MultiPolygon',
			`parties-superposees ${G}`
		]
	])('%s', (_, coordinates, type, expected) => {
		expect(fault(one(coordinates, type))).toBe(expected);
	});

	it('accepts a part in the hole of another, and parts that meet at a corner', () => {
		const hole = ring([1, 1], [1, 5], [5, 5], [5, 1], [1, 1]);
		const outline = ring([0, 0], [9, 0], [9, 9], [0, 9], [0, 0]);
		const inner = ring([2, 2], [3, 2], [3, 3], [2, 2]);
		const corner = ring([9, 9], [12, 9], [12, 12], [9, 9]);
		expect(
			read(one([[outline, hole], [inner], [corner]], 'MultiPolygon')).get('92048')
		).toHaveLength(3);
	});

	it('has more than 400,000 points', () => {
		const many = Array(400_001).fill([2.3, 48.8]);
		expect(fault(one([many]))).toBe('trop-de-sommets /features');
	});

	it('is a tangle made to hold the process', () => {
		const comb = Array.from({ length: 20_000 }, (_, i) => [i % 2 ? 9 : 0, 45 + i / 10_000]);
		expect(fault(one([[...comb, [9, 44], [0, 44], comb[0]]]))).toBe(
			'geometrie-trop-complexe /features/0/geometry'
		);
	});
});
