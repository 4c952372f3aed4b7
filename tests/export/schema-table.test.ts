import { beforeAll, describe, expect, it } from 'vitest';
import { PROFILS, type Profil, tableauCsv } from '#lib/export/csv.ts';
import { schemaTable } from '#lib/export/schema-table.ts';
import { fautesTable, lireSchema } from './table-schema.ts';
import { readVues, VUES } from './vues-reelles.ts';

const FICHE = {
	...{ nom: 'couverture', titre: 'Qui ?', description: 'Une phrase.' },
	...{ adresse: 'https://mitoyen.example/couverture', release: { numero: 7, date: '2026-11-21' } }
};

let vues: ReturnType<typeof readVues>;
beforeAll(() => {
	vues = readVues();
});
const schemaDe = (nom: (typeof VUES)[number], profil: Profil) =>
	schemaTable(vues[nom].tableau.colonnes, FICHE, profil);

const fautesDe = (csv: string, nom: (typeof VUES)[number], profil: Profil) =>
	fautesTable(csv, schemaDe(nom, profil));

describe('the Table Schema of a view', () => {
	it('says in French what each column holds, and what tells the rows apart', () => {
		const { fields, primaryKey, missingValues } = schemaDe('couverture', 'donnees-ouvertes');
		expect(primaryKey).toEqual(['code_departement']);
		expect(missingValues).toEqual(['']);
		expect(fields[0]).toEqual({
			name: 'code_departement',
			title: 'code departement',
			description: expect.stringContaining('Code INSEE du département'),
			type: 'string',
			constraints: { required: true, pattern: '^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-46])$' }
		});
		expect(fields.find(({ name }) => name === 'part_population')).toMatchObject({
			...{ type: 'number', decimalChar: '.', constraints: { minimum: 0, maximum: 1 } }
		});
		expect(fields.find(({ name }) => name === 'part_population_minimum')).toMatchObject({
			...{ type: 'boolean', trueValues: ['oui'], falseValues: ['non'] }
		});
	});

	it('says how each of the two CSV is written', () => {
		expect(schemaDe('couverture', 'donnees-ouvertes').dialect.delimiter).toBe(',');
		const { dialect, fields } = schemaDe('couverture', 'excel');
		expect(dialect.delimiter).toBe(';');
		expect(fields.find(({ name }) => name === 'part_population')?.decimalChar).toBe(',');
	});

	it('refuses a code that lost its zero, a share above 1 and a row written twice', async () => {
		const csv = tableauCsv(vues.couverture.tableau, 'donnees-ouvertes');
		const [tete, premiere, ...suite] = csv.split('\r\n');
		const plant = (change: (ligne: string) => string) =>
			fautesDe([tete, change(premiere!), ...suite].join('\r\n'), 'couverture', 'donnees-ouvertes');
		expect(await plant((ligne) => ligne)).toEqual([]);
		expect((await plant((ligne) => ligne.replace(/^01/, '1'))).length).toBe(1);
		expect((await plant((ligne) => `${ligne}\r\n${ligne}`)).length).toBe(1);
		expect((await plant((ligne) => ligne.replace(/,[^,]*,[^,]*$/, ',1.2,non'))).length).toBe(1);
	});
});

describe.each(VUES)('the Table Schema of %s', (nom) => {
	it.each(PROFILS)(
		'is valid, and accepts the rows of the CSV in the profile %s',
		async (profil) => {
			expect(await lireSchema(schemaDe(nom, profil))).toEqual({ valid: true, errors: [] });
			expect(await fautesDe(tableauCsv(vues[nom].tableau, profil), nom, profil)).toEqual([]);
		}
	);
});
