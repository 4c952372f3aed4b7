import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compareCodes } from '#lib/domain/cog.ts';
import { extractCog, type SourceCog } from '#lib/server/cog-extract.ts';
import { FICHIERS_COG, readCog } from '#lib/server/cog.ts';
import { readPackage } from '../../scripts/cog-build.ts';

const cog = readCog('data/cog');
const commune = (code: string) => cog.communes.code.indexOf(code);

describe('the official code of territories', () => {
	it('holds 101 départements, 18 régions, 1,255 EPCI and 34,875 communes', () => {
		expect(cog.departements).toHaveLength(101);
		expect(cog.regions).toHaveLength(18);
		expect(cog.epci).toHaveLength(1255);
		expect(cog.communes.code).toHaveLength(34875);
	});

	it('says its vintages: code of 2026, census of 2023, of 2017 for Mayotte', () => {
		expect([cog.millesime, cog.population, cog.populationMayotte]).toEqual([
			'2026',
			'2023',
			'2017'
		]);
	});

	it('orders Corsica between 19 and 21 and the overseas départements last', () => {
		const codes = cog.departements.map((d) => d.code);
		expect(codes.slice(18, 22)).toEqual(['19', '2A', '2B', '21']);
		expect(codes.slice(-6)).toEqual(['95', '971', '972', '973', '974', '976']);
		expect(codes).toEqual(codes.toSorted(compareCodes));
	});

	it('keeps the communes of one département together, in the order of départements', () => {
		expect(cog.communes.code).toEqual(cog.communes.code.toSorted(compareCodes));
		expect([...cog.communes.departement]).toEqual(
			[...cog.communes.departement].toSorted((a, b) => a - b)
		);
	});

	it('reads a commune with its département, EPCI, population and postcodes', () => {
		const i = commune('69123');
		expect(cog.communes.nom[i]).toBe('Lyon');
		expect(cog.departements[cog.communes.departement[i]!]!.code).toBe('69');
		expect(cog.epci[cog.communes.epci[i]!]!.nom).toBe('Métropole de Lyon');
		expect(cog.communes.population[i]).toBe(519127);
		expect(cog.communes.codesPostaux[i]).toHaveLength(9);
	});

	it('leaves four islands without EPCI', () => {
		const sansEpci = cog.communes.code.filter((_, i) => cog.communes.epci[i] === -1);
		expect(sansEpci).toEqual(['22016', '29083', '29155', '85113']);
	});

	it('adds up to the totals that INSEE published for 2023', () => {
		const total = (region: string) =>
			cog.departements.filter((d) => d.region === region).reduce((n, d) => n + d.population, 0);
		expect(total('94')).toBe(355486);
		expect(total('11')).toBe(12463067);
		expect(total('53')).toBe(3449370);
		const france = cog.departements.reduce((n, d) => n + d.population, 0);
		expect(france - total('06')).toBe(68094280);
	});

	it('knows that nobody lives in the six destroyed villages, and nothing unknown', () => {
		const vides = cog.communes.code.filter((_, i) => cog.communes.population[i] === 0);
		expect(vides).toEqual(['55039', '55050', '55139', '55189', '55239', '55307']);
		expect(cog.communes.populationInconnue).toEqual([]);
	});

	it('counts the communes of each département', () => {
		const nombre = (code: string) => cog.departements.find((d) => d.code === code)!.nombreCommunes;
		expect([nombre('2A'), nombre('2B'), nombre('75'), nombre('976')]).toEqual([124, 236, 1, 17]);
	});
});

describe('the generation of the extract', () => {
	const source = readPackage();

	it('gives the committed files again, byte for byte', () => {
		const files = extractCog(source);
		expect(Object.keys(files).toSorted()).toEqual([...FICHIERS_COG].toSorted());
		for (const fichier of FICHIERS_COG) {
			expect(files[fichier] === readFileSync(join('data/cog', fichier), 'utf8')).toBe(true);
		}
	});

	it('lists a commune whose population the source does not give, instead of writing 0', () => {
		const files = extractCog(withPopulation(source, '01001', undefined));
		expect(JSON.parse(files['meta.json']!).communesPopulationInconnue).toEqual(['01001']);
		expect(files['communes.tsv']).toContain(
			'01001\tL’Abergement-Clémenciat\t01\t200069193\t\t01400'
		);
	});

	it('refuses a population of 0 where people are known to live', () => {
		expect(() => extractCog(withPopulation(source, '01001', 0))).toThrow(
			/L'Abergement-Clémenciat \(01001\) : population 0/
		);
	});

	it('refuses a package whose vintage its notice does not tell', () => {
		expect(() => extractCog({ ...source, version: '7.0.0' })).toThrow(/Millésime introuvable/);
	});
});

describe('reading a damaged extract', () => {
	const dir = mkdtempSync(join(tmpdir(), 'cog-'));
	afterEach(() => rmSync(dir, { recursive: true, force: true }));

	it('tells the remedy when a file is missing', () => {
		expect(() => readCog(dir)).toThrow(/meta\.json est illisible. Remède : npm run cog:build/);
	});

	it('refuses a commune of an unknown département, and hashes other bytes otherwise', () => {
		cpSync('data/cog', dir, { recursive: true });
		const regions = readFileSync(join(dir, 'regions.tsv'), 'utf8');
		writeFileSync(join(dir, 'regions.tsv'), regions.replace('Bretagne', 'Breizh'));
		expect(readCog(dir).sha256).not.toBe(cog.sha256);
		writeFileSync(join(dir, 'communes.tsv'), 'code\n99001\tX\t99\t\t1\t\n');
		expect(() => readCog(dir)).toThrow(/commune 99001 : zone inconnue/);
	});

	it('lists a commune without population apart from those of 0 inhabitant', () => {
		cpSync('data/cog', dir, { recursive: true });
		const communes = readFileSync(join(dir, 'communes.tsv'), 'utf8');
		writeFileSync(
			join(dir, 'communes.tsv'),
			communes.replace('\t200069193\t860\t', '\t200069193\t\t')
		);
		expect(readCog(dir).communes.populationInconnue).toEqual([0]);
	});
});

function withPopulation(source: SourceCog, code: string, population: number | undefined) {
	const communes = source.communes.map((c) =>
		c.code === code && c.type === 'commune-actuelle' ? { ...c, population } : c
	);
	return { ...source, communes };
}
