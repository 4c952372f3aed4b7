import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { lire } from './programme.ts';
import { NOMS, SANS_CARTE } from './vues.ts';

const dossier = inject('dossier');
const CARTES = NOMS.filter((nom) => !SANS_CARTE.includes(nom));
/** How many départements each file speaks of; the others speak of the 101. */
const NOMBRES: Record<string, number> = { departement: 1, structure: 8 };

type Rangee = { code_departement: string; valide: string; aire: string; genre: string };

describe.each(CARTES)('GDAL reads the GeoJSON of %s', (nom) => {
	const path = join(dossier, `${nom}.geojson`);
	const ours = JSON.parse(readFileSync(path, 'utf8')) as {
		features: { properties: Record<string, unknown> }[];
	};

	it('as a layer in WGS84 with every département, and every field', async () => {
		const said = await lire('ogrinfo', '-so', '-al', path);
		expect(said).toContain('using driver `GeoJSON');
		expect(said).toMatch(new RegExp(`^Feature Count: ${NOMBRES[nom] ?? 101}$`, 'm'));
		expect(said).toContain('ID["EPSG",4326]');
		const fields = [...said.matchAll(/^(\w+): (String|Integer|Real)/gm)].map(([, name]) => name);
		const names = ours.features.flatMap(({ properties }) => Object.keys(properties));
		expect(fields).toEqual(['id', ...new Set(names)]);
		expect(said).toMatch(/^code_departement: String/m);
	});

	it('with valid geometries, none empty, and codes as text', async () => {
		const sql = `SELECT code_departement, ST_IsValid(geometry) AS valide, ST_Area(geometry) AS aire, GeometryType(geometry) AS genre FROM "${nom}"`;
		const csv = await lire('ogr2ogr', '-f', 'CSV', '/vsistdout/', path, '-dialect', 'sqlite', '-sql', sql); // prettier-ignore
		const rows: Rangee[] = parse(csv, { columns: true });
		const codes = rows.map(({ code_departement }) => code_departement);
		expect(codes).toEqual(ours.features.map(({ properties }) => properties.code_departement));
		expect(rows.filter(({ valide }) => valide !== '1')).toEqual([]);
		expect(rows.filter(({ aire }) => !(Number(aire) > 0))).toEqual([]);
		for (const { genre } of rows) expect(genre).toMatch(/^(MULTI)?POLYGON$/);
	});
});
