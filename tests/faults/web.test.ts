import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changer } from '#lib/server/base/changement.ts';
import { estPerdue } from '#lib/server/base/garde-sql.ts';
import { preparerRetour } from '#lib/server/base/retour.ts';
import { preparer, publier } from '#lib/server/base/versions.ts';
import { feuilleCsv } from '#lib/server/data/ecriture.ts';
import { entrer } from '../e2e/equipe.ts';
import { COG } from '../server/base/moteurs.ts';
import { copier, empreinte, empreinteBrouillon, empreintePublique } from './base.ts';
import { FORME, pause } from './forme.ts';
import { type ServeurTuable, startTuable } from './groupe.ts';
import { provisoires, publiee } from './publie.ts';
import { creerPublieur, PUBLIEUR } from './publieur.ts';
import { QUI, variation } from './variation.ts';

describe('kill -9 of the web process at any instant', () => {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-pannes-'));
	let ici: Awaited<ReturnType<typeof copier>>;
	let serveur: ServeurTuable;
	let cookie: string;
	beforeAll(async () => {
		ici = await copier(inject('grappe'), 'web');
		await creerPublieur(ici.base);
		serveur = await demarrer();
		cookie = await entrer(serveur.origine, PUBLIEUR);
	}, 120_000);
	afterAll(async () => {
		await serveur.stop();
		await ici.close();
		rmSync(dossier, { recursive: true, force: true });
	});

	const demarrer = () =>
		startTuable({
			...{ DATABASE_URL: ici.url, MITOYEN_DONNEES: dossier, RELEASES_DIR: '' },
			...{ MITOYEN_SECRET: 's'.repeat(32), HOST: '127.0.0.1' }
		});
	const relancer = async () => {
		const mort = serveur;
		serveur = await demarrer();
		expect(serveur.pret).toBeLessThan(FORME.pret);
		// What the dead one had started ends with it.
		await expect.poll(() => mort.groupe(), { timeout: 15_000 }).toEqual([]);
	};

	/** Sends a form, signed in; gives the status and where it leads. */
	async function envoyer(chemin: string, champs: Record<string, string> | FormData) {
		const { origine } = serveur;
		const body = champs instanceof FormData ? champs : new URLSearchParams(champs);
		const { status, headers } = await fetch(origine + chemin, {
			...{ method: 'POST', redirect: 'manual', body },
			headers: { origin: origine, accept: 'text/html', cookie }
		});
		return { status, suite: headers.get('location') ?? '' };
	}

	/** Kills the server at an instant of some work, `n` times; the first one is left alone: it tells how long it lasts. */
	async function frapper(n: number, coup: (i: number) => Promise<Coup>) {
		let duree = 0;
		for (let i = 0; i <= n; i++) {
			const { acte, apres } = await coup(i);
			const began = performance.now();
			if (i === 0) {
				// Whatever it throws is a fault: nothing was killed.
				await acte();
				duree = performance.now() - began;
			} else {
				const fini = acte().catch(() => 'killed');
				await pause(Math.random() * 1.2 * duree);
				await serveur.tuer();
				await fini;
				await relancer();
			}
			await apres();
		}
	}
	type Coup = { acte: () => Promise<unknown>; apres: () => Promise<void> };

	const demande = (attendu: string, date: string) => ({
		...{ commentaire: QUI.commentaire, date, attendu, confirme: 'oui' }
	});

	/** Publishes or goes back, as a person does: what is not done at once is a fault. */
	const demander = async (chemin: string, champs: Record<string, string>) =>
		expect((await envoyer(chemin, champs)).suite).toMatch(/\?publiee$/);

	/** The release before or the one after; the same form then works, and what is public is on the disk. */
	const exigerPublique = (avant: string, apres: string, chemin: string) => async () => {
		expect([avant, apres]).toContain(await encore(() => empreintePublique(ici.base)));
		// Connections that were cut are made again within a second: until then, 503 says to try again.
		const reprendre = async () => (await envoyer(chemin, demande(apres, QUI.date))).suite;
		await expect.poll(reprendre, { timeout: 15_000 }).toMatch(/\?(publiee|deja)$/);
		expect(await encore(() => empreintePublique(ici.base))).toBe(apres);
		const surDisque = () => {
			expect(provisoires(dossier)).toEqual([]);
			return publiee(dossier).sha256;
		};
		await expect.poll(surDisque, { timeout: 15_000 }).toBe(apres);
	};

	it(`leaves a publication done or not at all: ${FORME.coupsWeb} kills`, async () => {
		const chemin = '/equipe/publier?/publier';
		await frapper(FORME.coupsWeb, async (i) => {
			await changer(ici.base, variation(`publiée ${i}`), QUI);
			const avant = await empreintePublique(ici.base);
			const { sha256 } = await preparer(ici.base, COG, QUI);
			return {
				acte: () => demander(chemin, demande(sha256, QUI.date)),
				apres: exigerPublique(avant, sha256, chemin)
			};
		});
	});

	it(`leaves a rollback done or not at all: ${FORME.coupsWeb} kills`, async () => {
		const chemin = '/equipe/versions/1/restaurer';
		await frapper(FORME.coupsWeb, async (i) => {
			await changer(ici.base, variation(`reprise ${i}`), QUI);
			const { sha256: avant } = await publier(ici.base, COG, QUI);
			const { compilation } = await preparerRetour(ici.base, COG, 1, QUI);
			return {
				acte: () => demander(chemin, demande(compilation.sha256, QUI.date)),
				apres: exigerPublique(avant, compilation.sha256, chemin)
			};
		});
	});

	/** Gives a file, waits for its report, accepts it, as a person does. */
	async function importer(note: string): Promise<void> {
		const form = new FormData();
		const csv = feuilleCsv(variation(note), 'services');
		form.set('fichier', new File([csv], 'services.csv', { type: 'text/csv' }));
		const { suite } = await envoyer('/equipe/imports', form);
		const lire = async () =>
			(await fetch(serveur.origine + suite, { headers: { cookie, accept: 'text/html' } })).text();
		// No `expect.poll`: it would ask a killed server again for as long as it may.
		const fin = performance.now() + 60_000;
		let page = await lire();
		while (!page.includes('Prêt.') && performance.now() < fin) {
			await pause(200);
			page = await lire();
		}
		const tour = /name="tour" value="(\d+)"/.exec(page)![1]!;
		const { status } = await envoyer(`${suite}?/accepter`, { tour, commentaire: note });
		expect(status).toBe(303);
	}

	it(`leaves an import in the draft or not at all: ${FORME.coupsImport} kills`, async () => {
		const attendues = (note: string) => empreinte(variation(note));
		await changer(ici.base, variation('avant'), QUI);
		let note = 'avant';
		await frapper(FORME.coupsImport, async (i) => ({
			acte: () => importer(`import ${i}`),
			apres: async () => {
				const found = await empreinteBrouillon(ici.base);
				expect([attendues(note), attendues(`import ${i}`)]).toContain(found);
				note = `suite ${i}`;
				await importer(note);
				expect(await empreinteBrouillon(ici.base)).toBe(attendues(note));
			}
		}));
	});

	it(`and lives when its connections are cut in the middle of a publication: ${FORME.ruptures} times`, async () => {
		const chemin = '/equipe/publier?/publier';
		for (let i = 0; i < FORME.ruptures; i++) {
			await encore(() => changer(ici.base, variation(`coupée ${i}`), QUI));
			const avant = await encore(() => empreintePublique(ici.base));
			const { sha256 } = await encore(() => preparer(ici.base, COG, QUI));
			const fini = envoyer(chemin, demande(sha256, QUI.date));
			await pause(Math.random() * 300);
			await ici.base.execute(
				`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'web' and pid <> pg_backend_pid()`
			);
			expect([303, 503]).toContain((await fini).status);
			expect(serveur.vit()).toBe(true);
			await exigerPublique(avant, sha256, chemin)();
		}
	});
});

/** Does it again while a connection of ours is one of those that were cut. */
async function encore<T>(faire: () => Promise<T>, essais = 20): Promise<T> {
	try {
		return await faire();
	} catch (error) {
		if (essais === 0 || !estPerdue(error)) throw error;
		await pause(100);
		return encore(faire, essais - 1);
	}
}
