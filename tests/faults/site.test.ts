import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ouvrir } from '#lib/server/base/ouverture.ts';
import { changer } from '#lib/server/base/changement.ts';
import { publier, semer } from '#lib/server/base/versions.ts';
import { startServeur, type Serveur } from '../e2e/serveur.ts';
import { startServeurSql } from '../postgres.ts';
import { COG, DONNEES } from '../server/base/moteurs.ts';
import { entrer } from '../e2e/equipe.ts';
import { creerPublieur, PUBLIEUR } from './publieur.ts';
import { charger, clientLent, statut } from './charge.ts';
import { FORME, pause } from './forme.ts';
import { QUI, variation } from './variation.ts';

const ANNONCE = 'Leur mise à jour est interrompue';

/** The whole of it with 256 MB for the objects of the web process. */
describe('the site, whose database goes away', () => {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-pannes-'));
	let sql: Awaited<ReturnType<typeof startServeurSql>>;
	let serveur: Serveur;
	const demarrer = () =>
		startServeur({
			...{ DATABASE_URL: sql.url, MITOYEN_DONNEES: dossier, RELEASES_DIR: '' },
			MITOYEN_SECRET: 's'.repeat(32),
			NODE_OPTIONS: '--max-old-space-size=256'
		});
	const page = async ({ origine }: Serveur, path = '/methode') => {
		const { headers, ...response } = await fetch(origine + path).then(async (r) => ({
			...{ headers: r.headers, status: r.status, text: await r.text() }
		}));
		return { ...response, etag: headers.get('etag'), cache: headers.get('cache-control') };
	};
	const annonce = async (qui: Serveur) => (await page(qui)).text.includes(ANNONCE);
	const equipe = async ({ origine }: Serveur, cookie = '') => {
		const began = performance.now();
		const headersSent = { cookie, accept: 'text/html' };
		const { status, headers } = await fetch(`${origine}/equipe`, {
			...{ redirect: 'manual', headers: headersSent }
		});
		return { status, retry: headers.get('retry-after'), ms: performance.now() - began };
	};

	beforeAll(async () => {
		sql = await startServeurSql();
		const { base, close } = await ouvrir(sql);
		await semer(base, DONNEES, COG);
		await changer(base, variation('publiée'), QUI);
		await publier(base, COG, QUI);
		await creerPublieur(base);
		await close();
		serveur = await demarrer();
	}, 120_000);
	afterAll(async () => {
		await serveur.stop();
		sql.stop();
		rmSync(dossier, { recursive: true, force: true });
	});

	it(`answers every visitor while PostgreSQL is off for ${FORME.secondes} s, says it, and heals alone`, async () => {
		await expect.poll(async () => (await page(serveur, '/sante')).text).toContain('"release":2');
		const avant = await page(serveur);
		expect(avant.text).not.toContain(ANNONCE);
		const cookie = await entrer(serveur.origine, PUBLIEUR);
		expect((await equipe(serveur, cookie)).status).toBe(200);
		const lents = Array.from({ length: 20 }, () => clientLent(serveur.origine));
		const charge = charger(serveur.origine);
		await pause(500);
		sql.couper();
		await expect.poll(() => annonce(serveur), { timeout: 20_000 }).toBe(true);
		const pendant = await page(serveur);
		expect(pendant.cache).toBe('no-cache');
		expect(pendant.etag).not.toBe(avant.etag);
		const dehors = await equipe(serveur, cookie);
		expect(dehors).toMatchObject({ status: 503, retry: '5' });
		expect(dehors.ms).toBeLessThan(FORME.attente);
		await pause(FORME.secondes * 1000);
		expect(await annonce(serveur)).toBe(true);
		sql.relancer();
		await expect.poll(() => annonce(serveur), { timeout: 20_000 }).toBe(false);
		const dedans = async () => (await equipe(serveur, cookie)).status;
		await expect.poll(dedans, { timeout: 20_000 }).toBe(200);
		const { demandes, refus, attente } = await charge.arreter();
		expect(refus).toEqual([]);
		expect(demandes).toBeGreaterThan(20);
		expect(attente).toBeLessThan(FORME.attente);
		expect(await page(serveur)).toEqual(avant);
		expect(serveur.process.exitCode).toBe(null);
		// Who sends one byte each second is cut meanwhile.
		for (const ms of await Promise.all(lents)) expect(ms).toBeLessThan(30_000);
	});

	it('starts without it, serves the last release, keeps the team out with what to do, and heals alone', async () => {
		sql.couper();
		const began = performance.now();
		const seul = await demarrer();
		expect(performance.now() - began).toBeLessThan(FORME.pret);
		expect((await page(seul, '/sante')).text).toContain('"release":2');
		await expect.poll(() => annonce(seul), { timeout: 20_000 }).toBe(true);
		const dehors = await equipe(seul);
		expect(dehors).toMatchObject({ status: 503, retry: '5' });
		expect(dehors.ms).toBeLessThan(FORME.attente);
		sql.relancer();
		await expect.poll(() => annonce(seul), { timeout: 20_000 }).toBe(false);
		await expect.poll(async () => (await equipe(seul)).status, { timeout: 20_000 }).toBe(303);
		expect(await seul.stop()).toBe(0);
	});

	it('answers five hundred connections at once', async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 500 });
		const demander = (i: number) =>
			new Promise<number>((done, fail) => {
				const path = `${serveur.origine}/departements/${String((i % 90) + 1).padStart(2, '0')}`;
				get(path, { agent }, (response) => {
					response.resume().on('end', () => done(response.statusCode ?? 0));
				}).on('error', fail);
			});
		const statuts = await Promise.all(Array.from({ length: 500 }, (_, i) => demander(i)));
		agent.destroy();
		// There is no département 20.
		expect([...new Set(statuts)].sort()).toEqual([200, 404]);
	});

	it(`shows the whole public site in 256 MB (${FORME.pages} pages at most)`, async () => {
		const plan = await (await fetch(`${serveur.origine}/sitemap.xml`)).text();
		const pages = [...plan.matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(
			([, path]) => path!
		);
		expect(pages.length).toBeGreaterThan(100);
		const un = Math.max(1, Math.floor(pages.length / FORME.pages));
		for (const [i, path] of pages.entries()) {
			if (i % un === 0) expect([path, await statut(serveur.origine + path)]).toEqual([path, '200']);
		}
		expect(serveur.process.exitCode).toBe(null);
	});
});
