import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { fautesTable, lireSchema } from '../export/table-schema.ts';
import { NOMS } from './vues.ts';

const dossier = inject('dossier');
const TABLES = [...NOMS, 'annuaire'];
const PROFILS = ['donnees-ouvertes', 'excel'];
const CAS = TABLES.flatMap((nom) => PROFILS.map((profil) => [nom, profil] as const));
const read = (nom: string) => readFileSync(join(dossier, nom), 'utf8');

describe.each(CAS)(
	'the validator of Table Schema, on the CSV of %s in the profile %s',
	(nom, p) => {
		const schema = JSON.parse(read(`${nom}-${p}.schema.json`));
		const csv = read(`${nom}-${p}.csv`);

		it('finds the schema right', async () => {
			expect(await lireSchema(schema)).toEqual({ valid: true, errors: [] });
		});

		it('accepts every row', async () => {
			expect(csv.trim().split('\r\n').length).toBeGreaterThan(3);
			expect(await fautesTable(csv, schema)).toEqual([]);
		});

		it('refuses a planted fault: a needed value that is not there', async () => {
			const lignes = csv.split('\r\n');
			const place = schema.fields.findIndex(
				({ constraints }: { constraints?: { required?: boolean } }) => constraints?.required
			);
			expect(place).toBe(0);
			lignes[2] = lignes[2]!.replace(/^[^,;]+/, '');
			const fautes = await fautesTable(lignes.join('\r\n'), schema);
			expect(fautes.length).toBe(1);
			expect(fautes[0]).toContain('row 3');
		});
	}
);
