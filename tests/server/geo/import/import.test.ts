import { readFileSync, rmSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { MetaGeo } from '#lib/geo/meta.ts';
import type { Plan } from '#lib/geo/plan.ts';
import { readCog } from '#lib/server/cog.ts';
import { importCommunes, importDepartements } from '#lib/server/geo/import/import.ts';
import { countEdges, readPath } from '../../../geo/path.ts';
import {
	collection,
	departementsGeojson,
	extract,
	faultsOf,
	feature,
	photograph,
	temporaryFolder,
	toBytes
} from './fixture.ts';

const cog = readCog('data/cog');
const origine = { source: 'IGN ADMIN EXPRESS', licence: 'Licence Ouverte 2.0', date: '2026-01-01' };
const dir = temporaryFolder();
const demande = (bytes: Uint8Array, messages: string[] = []) => ({
	bytes,
	origine,
	dir,
	cog,
	onProgress: (message: string) => void messages.push(message)
});
const read = <T>(name: string) => JSON.parse(readFileSync(`${dir}/${name}`, 'utf8')) as T;

afterAll(() => rmSync(dir, { recursive: true, force: true }));

// Meudon is one of 36 communes; Paris is alone in its département: a whole file in one square.
const PARIS = [
	[2.25, 48.82],
	[2.41, 48.82],
	[2.41, 48.9],
	[2.25, 48.9],
	[2.25, 48.82]
];

describe('importing the communes of a département', () => {
	it('adds their contours beside the others and says where they come from', () => {
		const bilan = importCommunes(demande(collection(feature('75056', [PARIS]))), '75');
		expect(bilan.fichiers).toEqual(['communes/75.topo.json', 'meta.json']);
		expect(read<MetaGeo>('meta.json').communes).toEqual({ '75': origine });
		const topo = readFileSync(`${dir}/communes/75.topo.json`, 'utf8');
		expect(topo).toContain('"properties":{"code":"75056","nom":"Paris"}');
	});

	it('refuses a commune of another département, and changes nothing', () => {
		const before = photograph(dir);
		const bytes = collection(feature('69123', [PARIS]));
		expect(faultsOf(() => importCommunes(demande(bytes), '75'))[0]!.code).toBe('code-inconnu');
		expect(photograph(dir)).toEqual(before);
	});

	it.each(['20', '', '../../x', '__proto__'])('refuses « %s » as a département', (code) => {
		const bytes = collection(feature('75056', [PARIS]));
		expect(faultsOf(() => importCommunes(demande(bytes), code))[0]!.code).toBe('code-inconnu');
	});
});

describe('importing the départements, then', () => {
	it('draws the plan and the map again, within the same budget, with their origin, and keeps the communes', () => {
		const messages: string[] = [];
		const bilan = importDepartements(demande(toBytes(departementsGeojson()), messages), extract);
		expect(bilan).toEqual({
			zones: 101,
			limitesCommunes: 236,
			fichiers: ['plan.json', 'departements.topo.json', 'meta.json']
		});
		expect(messages.at(-1)).toMatch(/^Dessin de la carte : \d+ octets compressés, limite 20000$/);
		expect(read<Plan>('plan.json').notice).toContain('IGN ADMIN EXPRESS, Licence Ouverte 2.0');
		expect(read<MetaGeo>('meta.json')).toMatchObject({ ...origine, communes: { '75': origine } });
		expect(brotliCompressSync(readFileSync(`${dir}/plan.json`)).length).toBeLessThanOrEqual(15_000);
	});

	it('of the default contours gives the default drawing', () => {
		const plan = read<Plan>('plan.json');
		const committed = JSON.parse(readFileSync('static/geo/plan.json', 'utf8')) as Plan;
		// Rings may start elsewhere and turn the other way: the edges are the same.
		const edges = ({ d }: { d: string }) => [...countEdges(readPath(d)).keys()].toSorted();
		for (const [code, trace] of Object.entries(plan.departements)) {
			expect(edges(trace)).toEqual(edges(committed.departements[code]!));
		}
		expect(plan.voisins).toBe(committed.voisins);
	});

	it('changes nothing when one contour is faulty', () => {
		const before = photograph(dir);
		const file = departementsGeojson();
		file.features[7]!.properties = { code: '20' };
		const faults = faultsOf(() => importDepartements(demande(toBytes(file)), extract));
		expect(faults.map((f) => `${f.code} ${f.pointeur}`)).toEqual([
			'code-inconnu /features/7/properties/code'
		]);
		expect(photograph(dir)).toEqual(before);
	});

	it('changes nothing when a département is missing', () => {
		const before = photograph(dir);
		const file = departementsGeojson();
		const [removed] = file.features.splice(50, 1);
		const [fault] = faultsOf(() => importDepartements(demande(toBytes(file)), extract));
		expect(fault!.message).toBe(`1 zone(s) sans contour : ${removed!.properties!['code']}.`);
		expect(photograph(dir)).toEqual(before);
	});

	it('refuses départements that lie over one another, and changes nothing', () => {
		const before = photograph(dir);
		const file = departementsGeojson();
		const shape = (code: string) => file.features.find((f) => f.properties!['code'] === code)!;
		shape('32').geometry = shifted(shape('32').geometry as GeoJSON.MultiPolygon, 0.2);
		const [fault] = faultsOf(() => importDepartements(demande(toBytes(file)), extract));
		expect(fault!.code).toBe('limites-non-partagees');
		expect(photograph(dir)).toEqual(before);
	});
});

function shifted({ coordinates }: GeoJSON.MultiPolygon, degrees: number): GeoJSON.MultiPolygon {
	return {
		type: 'MultiPolygon',
		coordinates: coordinates.map((polygon) =>
			polygon.map((ring) => ring.map(([x, y]) => [x! + degrees, y!]))
		)
	};
}
