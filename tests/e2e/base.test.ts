import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changer } from '#lib/server/base/changement.ts';
import { listerVersions, publier } from '#lib/server/base/versions.ts';
import { COG, DONNEES, grappe, ouvrirSemee } from '../server/base/moteurs.ts';
import { launch, type Serveur, startServeur } from './serveur.ts';

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

/** Runs a command of scripts/ to its end. */
async function run(env: Record<string, string>, script: string, ...args: string[]) {
	const tsx = { NODE_OPTIONS: '--import tsx', ...env };
	const { child, output } = launch(`scripts/${script}.ts`, tsx, args);
	const [code] = await once(child, 'exit');
	return { code, text: output() };
}

const SERVICES = readFileSync('data/services.csv', 'utf8');

/** A file of services in a folder, with another text. */
function fichier(dossier: string, texte: string): string {
	const path = join(dossier, 'services.csv');
	writeFileSync(path, texte);
	return path;
}

describe('two processes that follow one database', () => {
	const dossiers = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'mitoyen-suivi-')));
	let ouverte: Awaited<ReturnType<typeof ouvrirSemee>>;
	let serveurs: Serveur[];
	const envDe = (dossier: string) => {
		const { url } = ouverte.lieu as { url: string };
		return { DATABASE_URL: url, MITOYEN_DONNEES: dossier };
	};
	const release = async ({ origine }: Serveur) =>
		((await (await fetch(`${origine}/sante`)).json()) as { release: number }).release;
	const texte = async ({ origine }: Serveur) => (await fetch(`${origine}/solutions/madis`)).text();

	beforeAll(async () => {
		ouverte = await ouvrirSemee('postgresql');
		serveurs = await Promise.all(dossiers.map((dossier) => startServeur(envDe(dossier))));
	}, 90_000);
	afterAll(async () => {
		await Promise.all(serveurs.map(({ stop }) => stop()));
		await ouverte.close();
		dossiers.forEach((dossier) => rmSync(dossier, { recursive: true, force: true }));
	});

	it('keep their release when the command refuses a file with a mistake', async () => {
		const faux = fichier(dossiers[0]!, SERVICES.replace(';propose;', ';proposse;'));
		const env = envDe(dossiers[0]!);
		const refus = await run(env, 'import', faux, '--publier', '--commentaire', 'Retour');
		expect(refus).toMatchObject({ code: 1, text: expect.stringContaining('« propose »') });
		expect(await listerVersions(ouverte.base)).toHaveLength(1);
	}, 60_000);

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
		const { couper, relancer } = await grappe();
		couper();
		try {
			const [premier] = serveurs;
			for (let i = 0; i < 20; i++) expect((await fetch(`${premier!.origine}/`)).status).toBe(200);
			const seul = await startServeur(envDe(dossiers[0]!));
			expect(await release(seul)).toBe(2);
			expect(await texte(seul)).toContain('Madis, renommée');
			expect(await seul.stop()).toBe(0);
		} finally {
			relancer();
		}
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
	const env = { MITOYEN_DONNEES: dossier, DATABASE_URL: '' };
	afterAll(() => rmSync(dossier, { recursive: true, force: true }));

	it('says how it is used, with code 2', async () => {
		expect(await run(env, 'base', 'publier')).toMatchObject({
			code: 2,
			text: expect.stringContaining('Usage')
		});
		expect(await run(env, 'import', '--tipe', 'x')).toMatchObject({ code: 2 });
		expect(await run(env, 'base', 'etat', '--essay')).toMatchObject({ code: 2 });
		expect(await run(env, 'import', join(dossier, 'absent.csv'))).toMatchObject({ code: 2 });
	}, 60_000);

	it('takes a file, publishes, and is served', async () => {
		const juste = fichier(dossier, SERVICES.replace('D’après un', 'Lu dans un'));
		expect(await run(env, 'import', juste)).toMatchObject({ code: 0 });
		// What was accepted is what is published: the files of data/ do not take its place.
		const publie = await run(env, 'base', 'publier', '--commentaire', 'Retour');
		expect(publie).toMatchObject({ code: 0, text: expect.stringContaining('Version 2 ') });
		const serveur = await startServeur({ MITOYEN_DONNEES: dossier, RELEASES_DIR: '' });
		const sante = (await (await fetch(`${serveur.origine}/sante`)).json()) as object;
		expect(sante).toMatchObject({ release: 2 });
		const json = await (await fetch(`${serveur.origine}/donnees/release.json`)).text();
		expect(json).toContain('Lu dans un');
		expect(await serveur.stop()).toBe(0);
	}, 120_000);
});
