import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Tableau } from '#lib/export/csv.ts';
import { proprietesCarte, zonesGeojson } from '#lib/export/geojson.ts';
import { readContours, type TopoContours } from '#lib/geo/contours.ts';
import { dansLeSens } from '#lib/geo/sens.ts';
import { CODES, figureDe } from './fabrique.ts';

const TOPO = JSON.parse(readFileSync('static/geo/departements.topo.json', 'utf8')) as TopoContours;
const { zones } = readContours(TOPO, 'departements');
const TABLEAU: Tableau = {
	colonnes: [{ nom: 'code_departement' }, { nom: 'part_population' }],
	lignes: CODES.map((code, i) => [code, i === 0 ? null : i / 3])
};

type Lue = {
	features: {
		id: string;
		properties: Record<string, unknown>;
		geometry: Polygon | MultiPolygon;
	}[];
	lien: string;
};
const read = (figure = figureDe(), tableau = TABLEAU) =>
	JSON.parse(zonesGeojson(figure, zones, proprietesCarte(figure, tableau))) as Lue;

// The shoelace formula, on its own.
function anticlockwise(ring: Position[]): boolean {
	const sum = ring.slice(1).reduce((total, [x, y], i) => {
		const [px, py] = ring[i]!;
		return total + (x! - px!) * (y! + py!);
	}, 0);
	return sum < 0;
}

describe('a map as GeoJSON', () => {
	it('has the 101 départements once each, codes as text', () => {
		const { features } = read();
		expect(features.map(({ id }) => id).sort()).toEqual([...CODES].sort());
		expect(features.find(({ id }) => id === '01')?.properties.code_departement).toBe('01');
	});

	it('says for each the class and the words of its picture, and its row', () => {
		const somme = read().features.find(({ id }) => id === '80')!;
		const i = CODES.indexOf('80');
		expect(somme.properties).toEqual({
			...{ code_departement: '80', departement: 'Somme', classe: `Classe ${i % 6}` },
			...{
				lecture: 'Département 80',
				basse: true,
				part_population: Math.round((i * 1e6) / 3) / 1e6
			}
		});
	});

	it('leaves unknown values null', () => {
		const first = read().features.find(({ id }) => id === CODES[0])!;
		expect(first.properties.part_population).toBe(null);
	});

	it('adds no row when the table has several for a département', () => {
		const twice = { ...TABLEAU, lignes: [...TABLEAU.lignes, ...TABLEAU.lignes] };
		expect(read(figureDe(), twice).features[0]?.properties).not.toHaveProperty('part_population');
	});

	it('leaves out what the filter leaves out', () => {
		const figure = figureDe();
		figure.cadre.formes.find(({ code }) => code === '80')!.peinture = 'voisins';
		expect(read(figure).features.length).toBe(100);
	});

	it('turns outer rings anticlockwise and holes clockwise, closed, in degrees (RFC 7946)', () => {
		for (const { id, geometry } of read().features) {
			const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			for (const rings of polygons) {
				rings.forEach((ring, i) => {
					expect(anticlockwise(ring), `${id}, ring ${i}`).toBe(i === 0);
					expect(ring[0]).toEqual(ring.at(-1));
				});
			}
			const flat = polygons.flat(2);
			expect(flat.every(([x, y]) => Math.abs(x!) <= 180 && Math.abs(y!) <= 90)).toBe(true);
		}
	});

	it('says the address of its view', () => {
		expect(read().lien).toBe('https://mitoyen.example/?axe=cybersecurite');
	});
});

it('turns a hole the other way', () => {
	const square = [
		...[
			[0, 0],
			[4, 0],
			[4, 4],
			[0, 4],
			[0, 0]
		]
	];
	const hole = [
		...[
			[1, 1],
			[2, 1],
			[2, 2],
			[1, 2],
			[1, 1]
		]
	];
	const { coordinates } = dansLeSens({ type: 'Polygon', coordinates: [square.toReversed(), hole] });
	expect(coordinates).toEqual([square, hole.toReversed()]);
});
