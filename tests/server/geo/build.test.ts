import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { findCrossings, toSegments } from '#lib/geo/crossing.ts';
import { compareCodes } from '#lib/domain/cog.ts';
import type { Voisinage } from '#lib/geo/voisinage.ts';
import { creditOf, type MetaGeo } from '#lib/geo/meta.ts';
import { readCog } from '#lib/server/cog.ts';
import { buildDefault } from '#lib/server/geo/build.ts';
import { toText } from '#lib/server/geo/files.ts';
import { readNaturalEarth, type Extract } from '#lib/server/geo/natural-earth.ts';
import { sharedBorders } from '#lib/server/geo/neighbours.ts';
import { areasOf, readReference, squareKilometres } from './reference.ts';

type Props = { code: string; nom: string };
type Topo = Topology<{
	departements: GeometryCollection<Props>;
	centres: GeometryCollection<Props>;
}>;

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const extract = read<Extract>('data/geo/natural-earth.json');
const topo = read<Topo>('static/geo/departements.topo.json');
const reference = readReference();
const { departements } = readCog('data/cog');
const shapes = feature(topo, topo.objects.departements).features as unknown as {
	properties: Props;
	geometry: MultiPolygon;
}[];

// Percent. Natural Earth draws Paris with 16 points and Mayotte with 90: said, not hidden.
const TOLERANCE = 4.1;
const TOLERANCES: Record<string, number> = { '75': 24, '976': 8, '90': 8, '95': 7.6, '92': 5.6 };

/** Areas in km² that any encyclopedia gives, to check the drawing without any reference file. */
const SUPERFICIES: Record<string, number> = {
	'33': 10_000,
	'40': 9_243,
	'12': 8_735,
	'2A': 4_014,
	'75': 105.4,
	'973': 83_534,
	'974': 2_504,
	'976': 374
};

describe('the contours in WGS84', () => {
	it('give the 101 départements with the names of the official code', () => {
		const noms = Object.fromEntries(departements.map((d) => [d.code, d.nom]));
		expect(Object.fromEntries(shapes.map((f) => [f.properties.code, f.properties.nom]))).toEqual(
			noms
		);
		expect(topo.objects.centres.geometries).toHaveLength(101);
	});

	it('say their origin on their first line', () => {
		expect(readFileSync('static/geo/departements.topo.json', 'utf8')).toMatch(
			/^\{"notice":"Généré par npm run geo:build. Natural Earth 1:10m, domaine public."/
		);
	});

	it('weigh at most 20 kB compressed', () => {
		const text = readFileSync('static/geo/departements.topo.json');
		expect(brotliCompressSync(text).length).toBeLessThanOrEqual(20_000);
	});

	it('have closed rings, and no edge that crosses another', () => {
		for (const ring of shapes.flatMap((f) => f.geometry.coordinates.flat())) {
			expect(ring.length).toBeGreaterThanOrEqual(4);
			expect(ring[0]).toEqual(ring.at(-1));
		}
		expect(
			findCrossings(
				outlinesOf(topo).flatMap((arc, i) => toSegments(arc, i)),
				5
			)
		).toEqual([]);
	});

	it('share 236 of the 238 borders; the neighbour table knows the two others', () => {
		const borders = sharedBorders(readNaturalEarth(extract).departements);
		expect(borders).toHaveLength(236);
		expect(borders).not.toContainEqual(['54', '67']);
		expect(borders).not.toContainEqual(['83', '84']);
	});

	it('have the neighbours of the official contours, where this machine holds them', () => {
		const { voisins } = read<{ voisins: Voisinage }>('static/geo/voisinage.json');
		const pairs = Object.keys(voisins)
			.toSorted(compareCodes)
			.flatMap((a) => voisins[a]!.filter((b) => compareCodes(a, b) < 0).map((b) => [a, b]));
		expect(pairs).toHaveLength(238);
		if (reference.size > 0) expect(pairs).toEqual(sharedBorders(reference));
	});

	it('have about the area that is known of each département', () => {
		const known = { ...SUPERFICIES, ...areasOf(reference) };
		for (const [code, area] of Object.entries(known)) {
			const shape = shapes.find((f) => f.properties.code === code)!;
			const gap = (squareKilometres(shape.geometry) / area - 1) * 100;
			expect(`${code} ${Math.abs(gap) <= (TOLERANCES[code] ?? TOLERANCE)}`).toBe(`${code} true`);
		}
	});
});

describe('geo:build', () => {
	const noms = new Map(departements.map((d) => [d.code, d.nom]));
	const communes = { '69': { source: 'IGN', licence: 'LO 2.0', date: '2026-01-01' } };
	const { 'meta.json': meta, ...files } = buildDefault(extract, noms, communes);

	it('gives the committed files again, byte for byte', () => {
		expect(Object.keys(files).toSorted()).toEqual([
			'departements.topo.json',
			'plan.json',
			'voisinage.json'
		]);
		for (const [name, text] of Object.entries(files)) {
			expect(text === readFileSync(`static/geo/${name}`, 'utf8')).toBe(true);
		}
	});

	it('says the same of their origin, and keeps the contours of communes that were imported before', () => {
		const committed = readFileSync('static/geo/meta.json', 'utf8');
		const { communes: none } = JSON.parse(committed) as MetaGeo;
		expect(none).toEqual({});
		const mine = JSON.parse(meta!) as MetaGeo;
		expect(mine.communes).toEqual(communes);
		expect(toText({ ...mine, communes: {} })).toBe(committed);
	});

	it('credits Natural Earth', () => {
		expect(creditOf(JSON.parse(meta!) as MetaGeo)).toBe(
			'Contours simplifiés : Natural Earth 1:10m, domaine public'
		);
	});
});

// Arcs of the départements, back to integers of the grid. The land lies below: it may cross them.
function outlinesOf({ arcs, objects }: Topo): [number, number][][] {
	const used = new Set(
		objects.departements.geometries
			.flatMap((shape) => (shape.type === 'MultiPolygon' ? shape.arcs.flat(2) : []))
			.map((arc) => (arc < 0 ? ~arc : arc))
	);
	return [...used].map((number) => {
		const arc = arcs[number]!;
		let [x, y] = [0, 0];
		return arc.map(([dx, dy]): [number, number] => [(x += dx!), (y += dy!)]);
	});
}
