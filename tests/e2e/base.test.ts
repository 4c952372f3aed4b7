import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changer } from '#lib/server/base/changement.ts';
import { type BaseOuverte, ouvrir } from '#lib/server/base/ouverture.ts';
import { publier, semer } from '#lib/server/base/versions.ts';
import { readCog } from '#lib/server/cog.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { startServeurSql } from '../postgres.ts';
import { launch, type Serveur, startServeur } from './serveur.ts';

const COG = readCog('data/cog');
const DONNEES = readDonnees('data').donnees;

const QUI = { auteur: 'essai', commentaire: 'Essai', date: '2026-12-01' };

/** The facts with another name for one solution. */
const renommee = (nom: string) => ({
	...DONNEES,
	solutions: {
		...DONNEES.solutions,
		lignes: DONNEES.solutions.lignes.map((ligne) =>
			ligne.valeur.solution === 'madis' ? { ...ligne, valeur: { ...ligne.valeur, nom } } : ligne
		)
	}
});

describe('two processes that follow one database', () => {
	const dossiers = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'mitoyen-suivi-')));
	let sql: Awaited<ReturnType<typeof startServeurSql>>;
	let ouverte: BaseOuverte;
	let serveurs: Serveur[];
	const envDe = (dossier: string) => ({ DATABASE_URL: sql.url, MITOYEN_DONNEES: dossier });
	const release = async ({ origine }: Serveur) =>
		((await (await fetch(`${origine}/sante`)).json()) as { release: number }).release;
	const texte = async ({ origine }: Serveur) => (await fetch(`${origine}/solutions/madis`)).text();

	beforeAll(async () => {
		sql = await startServeurSql();
		ouverte = await ouvrir(sql);
		await semer(ouverte.base, DONNEES, COG);
		serveurs = await Promise.all(dossiers.map((dossier) => startServeur(envDe(dossier))));
	}, 90_000);
	afterAll(async () => {
		await Promise.all(serveurs.map(({ stop }) => stop()));
		await ouverte.close();
		sql.stop();
		dossiers.forEach((dossier) => rmSync(dossier, { recursive: true, force: true }));
	});

	it('serve what is published, both, without a restart', async () => {
		for (const serveur of serveurs) expect(await texte(serveur)).not.toContain('Madis, renommée');
		await changer(ouverte.base, renommee('Madis, renommée'), QUI);
		await publier(ouverte.base, COG, QUI);
		for (const serveur of serveurs) {
			await expect.poll(() => release(serveur), { timeout: 15_000 }).toBe(2);
			expect(await texte(serveur)).toContain('Madis, renommée');
		}
	}, 30_000);

	it('go on when the database is cut, and one that starts then serves the last release', async () => {
		sql.couper();
		const [premier] = serveurs;
		for (let i = 0; i < 20; i++) expect((await fetch(`${premier!.origine}/`)).status).toBe(200);
		const seul = await startServeur(envDe(dossiers[0]!));
		expect(await release(seul)).toBe(2);
		expect(await texte(seul)).toContain('Madis, renommée');
		expect(await seul.stop()).toBe(0);
		sql.relancer();
	}, 60_000);

	it('hear of what is published after', async () => {
		await changer(ouverte.base, renommee('Madis, encore'), QUI);
		await publier(ouverte.base, COG, QUI);
		for (const serveur of serveurs) {
			await expect.poll(() => release(serveur), { timeout: 20_000 }).toBe(3);
		}
	}, 60_000);
});

describe('the embedded database, from the command line', () => {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-base-'));
	const run = async (script: string, ...args: string[]) => {
		const env = { MITOYEN_DONNEES: dossier, DATABASE_URL: '' };
		const { child, output } = launch('node_modules/tsx/dist/cli.mjs', env, [
			`scripts/${script}.ts`,
			...args
		]);
		const [code] = await once(child, 'exit');
		return { code, text: output() };
	};
	const services = readFileSync('data/services.csv', 'utf8');
	const fichier = (nom: string, texte: string) => {
		const path = join(dossier, nom);
		writeFileSync(path, texte);
		return path;
	};
	afterAll(() => rmSync(dossier, { recursive: true, force: true }));

	it('says how it is used, with code 2', async () => {
		expect(await run('base', 'publier')).toMatchObject({
			code: 2,
			text: expect.stringContaining('Usage')
		});
		expect(await run('import', '--tipe', 'x')).toMatchObject({ code: 2 });
		expect(await run('base', 'etat', '--essay')).toMatchObject({ code: 2 });
		expect(await run('import', join(dossier, 'absent.csv'))).toMatchObject({ code: 2 });
	}, 60_000);

	it('refuses a file with a mistake, then takes it corrected, publishes, and is served', async () => {
		const faux = fichier('services.csv', services.replace(';propose;', ';proposse;'));
		const refus = await run('import', faux, '--publier', '--commentaire', 'Retour');
		expect(refus).toMatchObject({ code: 1, text: expect.stringContaining('« propose »') });
		const juste = fichier('services.csv', services.replace('D’après un', 'Lu dans un'));
		expect(await run('import', juste)).toMatchObject({ code: 0 });
		// What was accepted is what is published: the files of data/ do not take its place.
		const publie = await run('base', 'publier', '--commentaire', 'Retour');
		expect(publie).toMatchObject({ code: 0, text: expect.stringContaining('Version 2 ') });
		const serveur = await startServeur({ MITOYEN_DONNEES: dossier, RELEASES_DIR: '' });
		const sante = (await (await fetch(`${serveur.origine}/sante`)).json()) as object;
		expect(sante).toMatchObject({ release: 2 });
		const json = await (await fetch(`${serveur.origine}/donnees/release.json`)).text();
		expect(json).toContain('Lu dans un');
		expect(await serveur.stop()).toBe(0);
	}, 120_000);
});
