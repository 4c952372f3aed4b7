import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { anomalie } from '#lib/server/data/anomalie.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { formatRapport } from '#lib/server/data/rapport.ts';

const dir = mkdtempSync(join(tmpdir(), 'mitoyen-data-'));
afterAll(() => rmSync(dir, { recursive: true }));

const run = (...args: string[]) =>
	spawnSync(process.execPath, ['--import', 'tsx', ...args], { encoding: 'utf8' });
const { donnees } = readDonnees('data');

describe('the report of data:check', () => {
	it('shows file, line, column, value and remedy of each fault, then the counts', () => {
		const rapport = formatRapport(donnees, [
			anomalie({
				fichier: 'territoires.csv',
				ligne: 12,
				colonne: 3,
				champ: 'code',
				valeur: '1',
				code: 'code-inconnu',
				message: 'Ce code n’existe pas.',
				correction: 'Vouliez-vous dire « 01 » (Ain) ?'
			})
		]);
		expect(rapport).toContain(
			'territoires.csv\n  erreur [code-inconnu] ligne 12, colonne 3 (code) : Ce code n’existe pas. Lu : « 1 ».\n    → Vouliez-vous dire « 01 » (Ain) ?'
		);
		expect(rapport).toContain('services.csv       307');
		expect(rapport).toContain('Données refusées : 1 erreur, 0 avertissement, 0 information.');
	});

	it('lists a thousand faults at most and counts the others', () => {
		const faute = anomalie({ fichier: 'a.csv', code: 'format-invalide', message: 'Faute.' });
		const rapport = formatRapport(
			donnees,
			Array.from({ length: 1234 }, () => faute)
		);
		expect(rapport.match(/Faute\./g)).toHaveLength(1000);
		expect(rapport).toContain('… et 234 autres.');
		expect(rapport).toContain('1234 erreurs');
	});

	it('exits with 0 on the real data', () => {
		const { status, stdout } = run('scripts/data-check.ts');
		expect(status).toBe(0);
		expect(stdout).toContain('Données valides');
	});

	it('exits with 1 on an empty file and explains it; the compilation then writes nothing', () => {
		cpSync('data', dir, { recursive: true });
		writeFileSync(join(dir, 'services.csv'), '');
		const check = run('scripts/data-check.ts', dir);
		expect(check.status).toBe(1);
		expect(check.stdout).toContain('services.csv\n  erreur [fichier-vide]');
		const compile = run('scripts/data-compile.ts', dir, join(dir, 'releases'));
		expect(compile.status).toBe(1);
		expect(() => readDonnees(join(dir, 'releases'))).not.toThrow();
		expect(existsSync(join(dir, 'releases'))).toBe(false);
	});
});
