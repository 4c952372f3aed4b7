import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { changer } from '#lib/server/base/changement.ts';
import { BaseFermee, lieuDe, ouvrir } from '#lib/server/base/ouverture.ts';
import { BaseRecente } from '#lib/server/base/migrations.ts';
import { startServeurSql } from '../../postgres.ts';
import { DONNEES, dossierPret, ouvrirSemee } from './moteurs.ts';

const dossiers: string[] = [];
const dossier = () => {
	const dir = mkdtempSync(join(tmpdir(), 'mitoyen-migrations-'));
	dossiers.push(dir);
	return dir;
};
afterAll(() => dossiers.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** The migrations of the repository, then changed. */
function migrationsCopiees(change: (dir: string) => void): string {
	const dir = dossier();
	cpSync('drizzle', dir, { recursive: true });
	change(dir);
	return dir;
}

describe('a schema brought up to date', () => {
	let serveur: Awaited<ReturnType<typeof startServeurSql>>;
	beforeAll(async () => {
		serveur = await startServeurSql();
	}, 60_000);
	afterAll(() => serveur.stop());

	it('is so once when four processes start together', async () => {
		const ouvertes = await Promise.all(Array.from({ length: 4 }, () => ouvrir(serveur)));
		await Promise.all(ouvertes.map(({ close }) => close()));
		const applied = serveur.psql('select count(*) from drizzle.__drizzle_migrations;').trim();
		const files = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')).entries.length;
		expect(Number(applied)).toBe(files);
	});

	it('is refused when a migration that was applied has changed since', async () => {
		const changed = migrationsCopiees((dir) =>
			writeFileSync(join(dir, '0001_ecrit_une_fois.sql'), 'select 1;')
		);
		await expect(ouvrir(serveur, changed)).rejects.toThrow('git checkout drizzle/');
	});

	it('is left alone by an older program, which says to be updated', async () => {
		const older = migrationsCopiees((dir) => {
			const journal = JSON.parse(readFileSync(join(dir, 'meta/_journal.json'), 'utf8'));
			journal.entries.pop();
			writeFileSync(join(dir, 'meta/_journal.json'), JSON.stringify(journal));
		});
		await expect(ouvrir(serveur, older)).rejects.toThrow(BaseRecente);
	});

	it('is read, and no longer written, by a program that was running when a newer one changed it', async () => {
		const { base, close } = await ouvrirSemee('postgresql');
		await base.execute(
			`insert into drizzle.__drizzle_migrations (hash, created_at) values ('neuve', ${Date.now() + 1e12})`
		);
		const qui = { auteur: 'Camille', commentaire: 'Essai' };
		await expect(changer(base, DONNEES, qui)).rejects.toThrow(BaseRecente);
		expect((await readBrouillon(base)).services.lignes).toHaveLength(307);
		await close();
	});

	it('leaves nothing of a migration that fails in the middle', async () => {
		const broken = migrationsCopiees((dir) => {
			const path = join(dir, 'meta/_journal.json');
			const journal = JSON.parse(readFileSync(path, 'utf8'));
			const last = journal.entries.at(-1);
			const entry = { ...last, idx: last.idx + 1, when: last.when + 1, tag: 'ratee' };
			writeFileSync(path, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
			writeFileSync(
				join(dir, 'ratee.sql'),
				'create table entamee (a int);\n--> statement-breakpoint\nselect * from inexistante;'
			);
		});
		await expect(ouvrir(serveur, broken)).rejects.toMatchObject({
			cause: { message: expect.stringMatching(/inexistante/) }
		});
		expect(serveur.psql(`select to_regclass('entamee') is null;`).trim()).toBe('t');
	});
});

describe('a database that cannot be opened', () => {
	it('says so within five seconds when no server answers, with the remedy', async () => {
		const url = 'postgres://personne@127.0.0.1:1/rien';
		await expect(ouvrir({ url })).rejects.toThrow('DATABASE_URL');
	}, 5000);

	it('says so when another process has the folder, and opens once it is free', async () => {
		const lieu = { dossier: await dossierPret() };
		dossiers.push(lieu.dossier);
		const premiere = await ouvrir(lieu);
		await expect(ouvrir(lieu)).rejects.toThrow(BaseFermee);
		await premiere.close();
		await (await ouvrir(lieu)).close();
	}, 30_000);

	it('is at the address of DATABASE_URL, else in the folder of the operator', () => {
		expect(lieuDe({ DATABASE_URL: 'postgres://x', MITOYEN_DONNEES: '/d' })).toEqual({
			url: 'postgres://x'
		});
		expect(lieuDe({ MITOYEN_DONNEES: '/d' })).toEqual({ dossier: '/d/base' });
	});
});
