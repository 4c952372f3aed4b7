import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changer } from '#lib/server/base/changement.ts';
import { type BaseOuverte, ouvrir } from '#lib/server/base/ouverture.ts';
import { suivreBase, type SuiviBase } from '#lib/server/base/suivi.ts';
import { publier, revenir, semer } from '#lib/server/base/versions.ts';
import { readReleaseFile } from '#lib/server/release-file.ts';
import { startServeurSql } from '../../postgres.ts';
import { COG, DONNEES } from './moteurs.ts';

const QUI = { auteur: 'essai', commentaire: 'Essai', date: '2026-12-01' };

describe('what a database makes public', () => {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-publie-'));
	let serveur: Awaited<ReturnType<typeof startServeurSql>>;
	let ouverte: BaseOuverte;
	let suivi: SuiviBase;
	const dire = vi.fn();
	const absente = vi.fn();
	const numero = () => JSON.parse(readFileSync(join(dossier, 'current.json'), 'utf8')).numero;

	beforeAll(async () => {
		// The database is away, or empty: it is said once, and asked again.
		vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		serveur = await startServeurSql();
		suivi = suivreBase(serveur.url, dossier, { publiee: dire, absente });
		ouverte = await ouvrir(serveur);
		await semer(ouverte.base, DONNEES, COG);
	}, 60_000);
	afterAll(async () => {
		await suivi.arreter();
		await ouverte.close();
		serveur.stop();
		rmSync(dossier, { recursive: true });
		vi.restoreAllMocks();
	});

	it('comes to the disk of a process that was there before it, whole and checked', async () => {
		await expect.poll(() => dire.mock.calls.length, { timeout: 10_000 }).toBe(1);
		expect(readReleaseFile(dossier).release.numero).toBe(1);
	});

	it('is followed forwards and backwards', async () => {
		const { base } = ouverte;
		const [source] = DONNEES.sources.lignes;
		const lignes = [
			{ ...source!, valeur: { ...source!.valeur, titre: 'Un autre titre' } },
			...DONNEES.sources.lignes.slice(1)
		];
		await changer(base, { ...DONNEES, sources: { ...DONNEES.sources, lignes } }, QUI);
		await publier(base, COG, QUI);
		await expect.poll(numero, { timeout: 10_000 }).toBe(2);
		await revenir(base, COG, 1, QUI);
		await expect.poll(numero, { timeout: 10_000 }).toBe(3);
	});

	it('stays while the server of the database is cut, and is followed again after', async () => {
		expect(absente.mock.calls).toEqual([]);
		serveur.couper();
		await expect.poll(() => absente.mock.calls, { timeout: 15_000 }).toEqual([[true]]);
		expect(readReleaseFile(dossier).release.numero).toBe(3);
		serveur.relancer();
		await changer(ouverte.base, { ...DONNEES, sources: titres('Après la coupure') }, QUI);
		await publier(ouverte.base, COG, QUI);
		await expect.poll(numero, { timeout: 15_000 }).toBe(4);
		expect(absente.mock.calls).toEqual([[true], [false]]);
	}, 30_000);

	const titres = (titre: string) => ({
		...DONNEES.sources,
		lignes: DONNEES.sources.lignes.map((ligne) => ({
			...ligne,
			valeur: { ...ligne.valeur, titre }
		}))
	});
});
