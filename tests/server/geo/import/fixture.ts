import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { readNaturalEarth, type Extract } from '#lib/server/geo/natural-earth.ts';
import { ImportRefuse, type Anomalie } from '#lib/server/geo/import/anomalie.ts';

export const extract = JSON.parse(readFileSync('data/geo/natural-earth.json', 'utf8')) as Extract;

/** A square of a hundredth of a degree near Paris, anticlockwise. */
export function square(x = 2.3, y = 48.8): [number, number][] {
	const round = (n: number) => Math.round(n * 100) / 100;
	const [x1, y1] = [round(x + 0.01), round(y + 0.01)];
	return [
		[x, y],
		[x1, y],
		[x1, y1],
		[x, y1],
		[x, y]
	];
}

export function feature(code: unknown, coordinates: unknown, type = 'Polygon') {
	return { type: 'Feature', properties: { code }, geometry: { type, coordinates } };
}

export function collection(...features: unknown[]): Uint8Array {
	return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}

/** The default contours as a GeoJSON file: what an operator could import on any machine. */
export function departementsGeojson(): FeatureCollection {
	const { departements } = readNaturalEarth(extract);
	const features = [...departements].map(([code, coordinates]): Feature => ({
		type: 'Feature',
		properties: { code, nom: 'sans effet', densite: 12 },
		geometry: { type: 'MultiPolygon', coordinates }
	}));
	return { type: 'FeatureCollection', features };
}

export function toBytes(value: unknown): Uint8Array {
	return Buffer.from(JSON.stringify(value));
}

export function temporaryFolder(): string {
	return mkdtempSync(join(tmpdir(), 'geo-import-'));
}

/** Every file of a folder with its bytes, to see that nothing changed. */
export function photograph(dir: string): Record<string, string> {
	const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) =>
		f.isFile()
	);
	return Object.fromEntries(
		files
			.map((f) => join(f.parentPath, f.name))
			.toSorted()
			.map((path) => [path, readFileSync(path, 'base64')])
	);
}

/** The faults of a refused import; fails when it is accepted. */
export function faultsOf(run: () => unknown): Anomalie[] {
	try {
		run();
	} catch (error) {
		if (error instanceof ImportRefuse) return error.anomalies;
		throw error;
	}
	throw new Error('Import accepté alors qu’un refus était attendu');
}
