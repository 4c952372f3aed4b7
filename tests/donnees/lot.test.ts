import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { unzipSync } from 'fflate';
import { Schema, Table, TableSchemaError } from 'tableschema';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROFILS } from '#lib/export/csv.ts';
import { readLot, texteDe } from './fixture.ts';

let lot: ReturnType<typeof readLot>;
beforeAll(() => {
	lot = readLot();
});

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const lignes = async (nom: string) => (await texteDe(lot, nom)).trim().split('\r\n');

describe('the tables of a release', () => {
	it('are all accepted, row by row, by the schema that stands beside them', async () => {
		for (const { nom, table, profil } of lot.fichiers) {
			if (!table) continue;
			const schema = JSON.parse(await texteDe(lot, nom.replace('.csv', '.schema.json')));
			expect([nom, (await Schema.load(schema)).errors]).toEqual([nom, []]);
			const text = (await texteDe(lot, nom)).replace(/^\ufeff/, '');
			const read = await Table.load(() => Readable.from([text]), {
				...{ schema, delimiter: profil === 'excel' ? ';' : ',', ltrim: false }
			});
			const rows = (await read.read({ forceCast: true })) as unknown[];
			const faults = rows.filter((row) => row instanceof TableSchemaError);
			expect([nom, faults.map((fault) => (fault as TableSchemaError).errors)]).toEqual([nom, []]);
			expect([nom, rows.length]).toEqual([nom, table.tableau().lignes.length]);
		}
	});

	it('have one row per entry of the release, low confidence included', async () => {
		const { release } = lot;
		for (const [nom, liste] of [
			['territoires', release.territoires],
			['services', release.services],
			['solutions', release.solutions],
			['adoptions', release.adoptions],
			['adoptions-non-nommees', release.adoptionsAgregees],
			['relations', release.relations],
			['solutions-relations', release.relationsSolutions],
			['sources', release.sources],
			['structures', release.structures]
		] as const) {
			const { lignes: rows } = lot.fichiers.find((f) => f.nom === `${nom}.csv`)!.table!.tableau();
			expect([nom, rows.length]).toEqual([nom, liste.length]);
		}
		expect((await lignes('departements.csv')).length).toBe(102);
		expect((await lignes('sous-thematiques.csv')).length).toBe(51);
	});

	it('say each value of a structure with its evidence', async () => {
		const rows = await lignes('structures-faits.csv');
		expect(rows[0]).toBe('structure,champ,valeur,sources,date,confiance,note');
		expect(rows.some((row) => /^adico,roles,opsn-historique,/.test(row))).toBe(true);
		const values = lot.release.structures.flatMap(({ slug: _, faits, ...fields }) => [
			...Object.values(fields).filter((field) => field !== null),
			...faits
		]);
		const table = lot.fichiers.find(({ nom }) => nom === 'structures-faits.csv')!.table!;
		expect(table.tableau().lignes.length).toBe(values.length);
	});

	it('say in words what each column holds', () => {
		for (const { nom, table } of lot.fichiers) {
			for (const { nom: column, sens } of table?.tableau().colonnes ?? []) {
				expect([nom, column, (sens ?? '').length > 2]).toEqual([nom, column, true]);
			}
		}
	});

	it('come in both profiles, under names used once', () => {
		const noms = lot.fichiers.map(({ nom }) => nom);
		expect(new Set(noms).size).toBe(noms.length);
		const tables = lot.fichiers.filter(({ table }) => table);
		expect(tables.length % PROFILS.length).toBe(0);
		expect(noms).toContain('services-excel.csv');
		expect(noms.every((nom) => /^[\w.-]+$/.test(nom))).toBe(true);
	});
});

describe('what checks the files', () => {
	it('is a list of hashes that their bytes have, made again the same', async () => {
		const sums = (await texteDe(lot, 'SHA256SUMS')).trim().split('\n');
		expect(sums.length).toBe(lot.fichiers.length - 1);
		for (const sum of sums) {
			const [hash, nom] = sum.split('  ');
			const again = await lot.fichiers.find((one) => one.nom === nom)!.octets();
			expect([nom, sha256(again)]).toEqual([nom, hash]);
		}
		const shown = await lot.sommes();
		expect(shown.map(({ nom }) => nom)).toEqual(lot.fichiers.map(({ nom }) => nom));
		expect(shown.slice(0, -1).map(({ nom, sha256 }) => `${sha256}  ${nom}`)).toEqual(sums);
	});

	it('gives the release itself: its hash is that of the version', async () => {
		expect(sha256(await texteDe(lot, 'release.json'))).toBe(lot.sha256);
	});

	it('describes every file in a Data Package, with its weight', async () => {
		const paquet = JSON.parse(await texteDe(lot, 'datapackage.json'));
		const sums = new Map((await lot.sommes()).map((one) => [one.nom, one]));
		for (const { path, bytes, hash, profile, schema } of paquet.resources) {
			const sum = sums.get(path);
			expect([path, bytes, hash]).toEqual([path, sum?.octets, `sha256:${sum?.sha256}`]);
			expect([path, profile === 'tabular-data-resource']).toEqual([path, path.endsWith('.csv')]);
			if (schema) expect((await Schema.load(schema)).errors).toEqual([]);
		}
		expect(paquet.resources.length).toBe(
			lot.fichiers.filter(({ nom }) => !/schema|SUMS|datapackage/.test(nom)).length
		);
	});

	it('waits for a writer that refused once, and does not keep its refusal', async () => {
		const { lotDe } = await import('#lib/donnees/lot.ts');
		let refused = false;
		const wrong = lotDe({
			reseau: lot,
			adresse: 'https://mitoyen.example',
			fond: () => {
				if (refused) throw new Error('asked twice');
				refused = true;
				throw new Error('busy');
			},
			ecrireClasseur: async () => new Uint8Array()
		});
		await expect(wrong.sommes()).rejects.toThrow('busy');
		await expect(wrong.sommes()).rejects.toThrow('asked twice');
	});
});

it('has one workbook of all its tables, what to read first', async () => {
	const bytes = await lot.fichiers.find(({ nom }) => nom === 'mitoyen.xlsx')!.octets();
	const workbook = new TextDecoder().decode(unzipSync(bytes)['xl/workbook.xml']);
	const sheets = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
	const tables = lot.fichiers.filter(({ profil }) => profil === 'excel').map((f) => f.table!.nom);
	expect(sheets).toEqual(['Lisez-moi', ...tables, 'Colonnes']);
});

it('draws the 101 départements with their structures and a state per axe', async () => {
	const { features, lien } = JSON.parse(await texteDe(lot, 'departements.geojson'));
	expect([features.length, lien]).toEqual([101, 'https://mitoyen.example/']);
	const somme = features.find((one: { id: string }) => one.id === '80').properties;
	expect(somme.structures).toContain('somme-numerique');
	expect(Object.keys(somme).filter((key) => key.startsWith('etat_')).length).toBe(12);
	expect(somme.etat_cybersecurite).toBe('couvert');
});
