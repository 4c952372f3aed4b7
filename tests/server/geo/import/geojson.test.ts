import { describe, expect, it } from 'vitest';
import { doubleArea } from '#lib/server/geo/mesh.ts';
import { readGeojson } from '#lib/server/geo/import/geojson.ts';
import { collection, faultsOf, feature, square, toBytes } from './fixture.ts';

const ATTENDUS = new Map([['92048', '92']]);
const silent = () => undefined;
const read = (bytes: Uint8Array) => readGeojson(bytes, ATTENDUS, silent);
const fault = (bytes: Uint8Array) => {
	const [first] = faultsOf(() => read(bytes));
	return `${first!.code} ${first!.pointeur}`.trim();
};
const one = (coordinates: unknown, type?: string) =>
	collection(feature('92048', coordinates, type));

describe('reading a GeoJSON file', () => {
	it('keeps the outline of each zone and drops every property but the code', () => {
		const contours = read(one([square()]));
		expect([...contours]).toEqual([['92048', [[square()]]]]);
	});

	it('turns outlines anticlockwise', () => {
		const outline = read(one([square().reverse()])).get('92048')![0]![0];
		expect(doubleArea(outline!)).toBeGreaterThan(0);
	});

	it('removes repeated points and accepts the code under the name the IGN gives it', () => {
		const [first, ...others] = square();
		const bytes = collection({
			type: 'Feature',
			properties: { INSEE_COM: '92048', NOM: 'Meudon' },
			geometry: { type: 'Polygon', coordinates: [[first, first, ...others]] }
		});
		expect(read(bytes).get('92048')![0]![0]).toHaveLength(5);
	});

	it('tells its progress', () => {
		const messages: string[] = [];
		readGeojson(one([square()]), ATTENDUS, (m) => messages.push(m));
		expect(messages).toEqual(['Vérification des contours : 0 sur 1']);
	});

	it('tells every faulty zone at once, each with its remedy', () => {
		const faults = faultsOf(() =>
			read(collection(feature('99999', [square()]), feature(92048, [square()])))
		);
		expect(faults.map((f) => f.pointeur)).toEqual([
			'/features/0/properties/code',
			'/features/1/properties/code'
		]);
		expect(faults.every((f) => f.correction.length > 10)).toBe(true);
	});
});

describe('a GeoJSON file is refused, with a pointer, when', () => {
	it.each([
		['it is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'encodage'],
		['it is cut', Buffer.from('{"type":"FeatureColl'), 'json-invalide'],
		['it nests 65 levels', Buffer.from('['.repeat(65) + ']'.repeat(65)), 'trop-profond'],
		['it nests 100,000 levels', Buffer.from('['.repeat(100_000)), 'trop-profond'],
		['a key is written twice', Buffer.from('{"type":"A","type":"B"}'), 'cle-en-double'],
		['a key is written twice, once escaped', Buffer.from('{"a":1,"\\u0061":2}'), 'cle-en-double'],
		['it weighs over 20 MB', Buffer.alloc(20_000_001, ' '), 'trop-gros'],
		['it is a TopoJSON', toBytes({ type: 'Topology', arcs: [] }), 'pas-une-collection /type'],
		['it is null', toBytes(null), 'pas-une-collection /type'],
		['it is empty', collection(), 'nombre-d-objets /features'],
		['it has 2,001 objects', collection(...Array(2001).fill(null)), 'nombre-d-objets /features'],
		[
			'it says that it is in Lambert-93',
			toBytes({ type: 'FeatureCollection', crs: { name: 'EPSG:2154' }, features: [{}] }),
			'wgs84-attendu /crs'
		],
		['an object is null', collection(null), 'objet-invalide /features/0'],
		[
			'a code is missing',
			collection(feature(undefined, [])),
			'code-doit-etre-du-texte /features/0/properties/code'
		],
		[
			'a code is a number',
			collection(feature(1, [])),
			'code-doit-etre-du-texte /features/0/properties/code'
		],
		[
			'a code is unknown',
			collection(feature('__proto__', [])),
			'code-inconnu /features/0/properties/code'
		],
		[
			'a code comes twice',
			collection(feature('92048', [square()]), feature('92048', [square()])),
			'valeur-en-double /features/1'
		]
	])('%s', (_, bytes, expected) => {
		expect(fault(bytes)).toBe(expected);
	});

	it('an expected zone is missing', () => {
		const attendus = new Map([
			['92048', '92'],
			['92049', '92']
		]);
		const [first] = faultsOf(() => readGeojson(one([square()]), attendus, silent));
		expect(`${first!.code} ${first!.message}`).toBe(
			'zone-manquante 1 zone(s) sans contour : 92049.'
		);
	});
});
