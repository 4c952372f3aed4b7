import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import ecrire from '#lib/export/ateliers/xlsx.js';
import { COLONNES } from '#lib/publication/modeles/colonnes.ts';
import { classeurModele, fichierModele, schemaModele } from '#lib/publication/modeles/modele.ts';
import { readCog } from '#lib/server/cog.ts';
import { FEUILLES_FAITS } from '#lib/server/data/cle.ts';
import { FEUILLES, readDonnees } from '#lib/server/data/donnees.ts';
import { importer } from '#lib/server/import/importation.ts';
import { lireFichier } from '#lib/server/import/lecture.ts';

const DONNEES = readDonnees('data').donnees;
const COG = readCog('data/cog');
const reimporter = async (nom: string, octets: Uint8Array) =>
	importer(DONNEES, await lireFichier(nom, octets), COG, true);

it('a template has the columns of its file, in their order, each with its meaning', () => {
	for (const type of FEUILLES_FAITS) {
		expect(Object.keys(COLONNES[type])).toEqual(Object.keys(FEUILLES[type].shape));
	}
});

describe('a workbook to complete', () => {
	it.each([
		...FEUILLES_FAITS.map((type) => [type, [type]] as const),
		['all', FEUILLES_FAITS] as const
	])('of %s that nobody completed changes nothing', async (_, types) => {
		const octets = await ecrire(classeurModele(DONNEES, types, '2026-11-22'));
		const { anomalies, ecarts } = await reimporter('modele.xlsx', octets);
		expect(anomalies.filter(({ niveau }) => niveau === 'erreur')).toEqual([]);
		expect(ecarts).toEqual([]);
	});

	it('offers the values of its closed columns, and is text to the end of its codes', async () => {
		const octets = await ecrire(classeurModele(DONNEES, ['territoires'], '2026-11-22'));
		const parts = unzipSync(octets);
		const feuille = strFromU8(parts['xl/worksheets/sheet1.xml']!);
		expect(feuille).toMatch(
			/<dataValidation type="list" errorStyle="stop" [^>]*sqref="B2:B100001"><formula1>Listes!\$B\$2:\$B\$5</
		);
		expect(feuille).toMatch(/errorStyle="warning" [^>]*sqref="A2:A100001"/);
		expect(feuille).toMatch(/<cols><col style="2" min="1"/);
		expect(strFromU8(parts['xl/workbook.xml']!)).toContain('name="Listes"');
	});
});

it('the Table Schema of a template says what each column takes', () => {
	const { fields, dialect } = schemaModele('services', 'https://exemple.fr/modele', '2026-11-22');
	expect(dialect.delimiter).toBe(';');
	expect(fields.find(({ name }) => name === 'etat')).toMatchObject({
		type: 'string',
		constraints: { required: true, enum: ['propose', 'ne-propose-pas', 'projet'] }
	});
	expect(fields.find(({ name }) => name === 'sousThematique')?.constraints).toBeUndefined();
});

it('an address names one file, or none', () => {
	expect(fichierModele('services.csv')).toEqual({ types: ['services'], format: 'csv' });
	expect(fichierModele('tous.xlsx')?.types).toHaveLength(7);
	for (const nom of ['tous.csv', 'services.pdf', 'constructor.csv', '../services.csv', 'x.xlsx']) {
		expect(fichierModele(nom)).toBe(null);
	}
});
