import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readCog } from '#lib/server/cog.ts';
import { importCommunes } from '#lib/server/geo/import/import.ts';
import type { Point } from '#lib/server/geo/mesh.ts';
import { buildTopo, TOPO_COMMUNES } from '#lib/server/geo/topo-build.ts';

const OFFICIELS = '../shared/geo/communes-40.geojson';
const cog = readCog('data/cog');

/** Serves to a page what an import of the communes of Landes writes, before the site is built again. */
export async function servirCommunes(page: Page): Promise<void> {
	const { meta, topo } = existsSync(OFFICIELS) ? imported() : drawn();
	const contentType = 'application/json';
	await page.route('**/geo/meta.json', (route) => route.fulfill({ body: meta, contentType }));
	await page.route('**/geo/communes/40.topo.json', (route) =>
		route.fulfill({ body: topo, contentType })
	);
}

// What the command writes, from the contours that this machine holds.
function imported() {
	const dir = mkdtempSync(join(tmpdir(), 'geo-'));
	const origine = { source: 'IGN', licence: 'Licence Ouverte 2.0', date: null };
	const demande = {
		bytes: readFileSync(OFFICIELS),
		origine,
		dir,
		cog,
		onProgress: () => undefined
	};
	importCommunes(demande, '40');
	const read = (name: string) => readFileSync(join(dir, name), 'utf8');
	return { meta: read('meta.json'), topo: read('communes/40.topo.json') };
}

// Squares on the same ground, for a machine without these contours.
function drawn() {
	const { code, nom, departement } = cog.communes;
	const landes = cog.departements.findIndex((d) => d.code === '40');
	const codes = code.filter((_, i) => departement[i] === landes);
	const square = (i: number): Point[] => {
		const [x, y, side] = [-1.5 + 0.08 * (i % 19), 43.5 + 0.05 * Math.floor(i / 19), 0.04];
		return [
			[x, y],
			[x + side, y],
			[x + side, y + side],
			[x, y + side],
			[x, y]
		];
	};
	const contours = new Map(codes.map((c, i) => [c, [[square(i)]]]));
	const noms = new Map(code.map((c, i) => [c, nom[i]!]));
	return {
		meta: JSON.stringify({ communes: { '40': {} } }),
		topo: JSON.stringify(buildTopo(contours, noms, 'communes', '', TOPO_COMMUNES))
	};
}
