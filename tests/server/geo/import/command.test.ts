import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MetaGeo } from '#lib/geo/meta.ts';
import { readCog } from '#lib/server/cog.ts';
import { readSource } from '#lib/server/geo/import/fetch.ts';
import { importCommunes } from '#lib/server/geo/import/import.ts';
import { referencePath } from '../reference.ts';
import { departementsGeojson, photograph, temporaryFolder, toBytes } from './fixture.ts';

/** Each file on loopback: the official contours where this machine has them, else ours. */
const FILES: Record<string, () => Uint8Array> = {
	'/departements.geojson': () => {
		const path = referencePath('departements-ign.geojson');
		return path ? readFileSync(path) : toBytes(departementsGeojson());
	},
	'/coupe.geojson': () => toBytes(departementsGeojson()).subarray(0, 100_000)
};
const COMMUNES: Record<string, number> = {
	'2A': 124,
	'40': 327,
	'69': 266,
	'75': 1,
	'92': 36,
	'971': 32,
	'976': 17
};
const present = Object.keys(COMMUNES).filter((code) => referencePath(`communes-${code}.geojson`));

const dir = temporaryFolder();
let server: Server;
let base: string;

beforeAll(async () => {
	cpSync('static/geo', dir, { recursive: true });
	server = createServer((request, response) => {
		const [, code] = request.url!.match(/^\/communes-(\w+)\.geojson$/) ?? [];
		const file = code ? readFileSync(referencePath(`communes-${code}.geojson`)!) : null;
		response.end(file ?? FILES[request.url!]!());
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
	server.close();
	rmSync(dir, { recursive: true, force: true });
});

// 300,000 points take seconds, and the machine may be busy with the other tests.
describe('npm run geo:import', { timeout: 120_000 }, () => {
	it('imports the départements from an address, telling its progress', async () => {
		const { code, out, err } = await run(`${base}/departements.geojson`, '--source', 'IGN');
		expect(code).toBe(0);
		expect(out).toMatch(/^101 contours importés, 23[68] limites communes : plan.json/);
		expect(err).toContain('Vérification des contours : 100 sur 101…');
		const meta = JSON.parse(readFileSync(`${dir}/meta.json`, 'utf8')) as MetaGeo;
		expect(meta).toMatchObject({ source: 'IGN', licence: 'licence non précisée', date: null });
	});

	it('imports the communes of each département for which this machine has a file', async () => {
		const cog = readCog('data/cog');
		const origine = { source: 'IGN', licence: 'LO 2.0', date: null };
		for (const code of present) {
			const bytes = await readSource(`${base}/communes-${code}.geojson`);
			const demande = { bytes, origine, dir, cog, onProgress: () => undefined };
			expect(importCommunes(demande, code).zones).toBe(COMMUNES[code]);
			expect(existsSync(`${dir}/communes/${code}.topo.json`)).toBe(true);
		}
		const meta = JSON.parse(readFileSync(`${dir}/meta.json`, 'utf8')) as MetaGeo;
		expect(Object.keys(meta.communes).toSorted()).toEqual(present.toSorted());
	});

	it('refuses a cut file with exit code 1, and changes nothing', async () => {
		const before = photograph(dir);
		const { code, err } = await run(`${base}/coupe.geojson`);
		expect(code).toBe(1);
		expect(err).toContain('Import refusé, rien n’a été changé.\njson-invalide');
		expect(photograph(dir)).toEqual(before);
	});

	it('explains its use when the source is missing or an option unknown', async () => {
		const [missing, unknown] = await Promise.all([run(), run('x', '--zzz')]);
		expect(missing.err).toContain('Donnez un fichier ou une adresse.');
		expect(unknown.err).toContain('Usage : npm run geo:import -- ');
	});
});

type Outcome = { code: number; out: string; err: string };

function run(...options: string[]): Promise<Outcome> {
	const command = ['--import', 'tsx', 'scripts/geo-import.ts', '--sortie', dir, ...options];
	return new Promise((done) => {
		execFile(process.execPath, command, (error, out, err) => {
			done({ code: error ? Number(error.code) : 0, out, err });
		});
	});
}
