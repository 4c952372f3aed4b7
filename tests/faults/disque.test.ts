import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changer } from '#lib/server/base/changement.ts';
import { publier } from '#lib/server/base/versions.ts';
import { startServeur, type Serveur } from '../e2e/serveur.ts';
import { COG } from '../server/base/moteurs.ts';
import { copier } from './base.ts';
import { FORME } from './forme.ts';
import { provisoires, publiee } from './publie.ts';
import { QUI, variation } from './variation.ts';

describe('the disk of a web process that follows a database', () => {
	let ici: Awaited<ReturnType<typeof copier>>;
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-pannes-'));
	let n = 1;
	beforeAll(async () => {
		ici = await copier(inject('grappe'), 'disque');
	});
	afterAll(async () => {
		await ici.close();
		rmSync(dossier, { recursive: true, force: true });
	});

	const demarrer = async (): Promise<Serveur> => {
		const began = performance.now();
		const env = { DATABASE_URL: ici.url, MITOYEN_DONNEES: dossier, RELEASES_DIR: '' };
		const serveur = await startServeur(env);
		expect(performance.now() - began).toBeLessThan(FORME.pret);
		return serveur;
	};
	const servie = async ({ origine }: { origine: string }) =>
		((await (await fetch(`${origine}/sante`)).json()) as { release: number }).release;
	const publierUne = async () => {
		await changer(ici.base, variation(`version ${++n}`), QUI);
		return (await publier(ici.base, COG, QUI)).sha256;
	};
	it('refuses a release of which one byte was flipped, and serves the one before', async () => {
		const suiveur = await demarrer();
		for (let i = 0; i < 2; i++) {
			await publierUne();
			await expect.poll(() => servie(suiveur), { timeout: 15_000 }).toBe(n);
		}
		await suiveur.stop();
		const { numero, sha256 } = publiee(dossier);
		const path = join(dossier, 'publie', `${numero}-${sha256.slice(0, 12)}.json`);
		const bytes = readFileSync(path);
		bytes[bytes.length >> 1]! ^= 1;
		writeFileSync(path, bytes);
		const seul = await startServeur({
			MITOYEN_DONNEES: dossier,
			RELEASES_DIR: '',
			DATABASE_URL: ''
		});
		expect(await servie(seul)).toBe(numero - 1);
		expect(seul.output()).toContain('altérée');
		await seul.stop();
		// With its database there again, the right bytes come back.
		const gueri = await demarrer();
		await expect.poll(() => servie(gueri), { timeout: 15_000 }).toBe(numero);
		expect(publiee(dossier)).toEqual({ numero, sha256 });
		await gueri.stop();
	});

	it('full, keeps the release before, whole, and takes the next one when there is room', async () => {
		const avant = publiee(dossier);
		const { origine, child, errors } = await serveurSansPlace();
		await publierUne();
		await expect.poll(errors, { timeout: 15_000 }).toContain('EFBIG');
		expect(await servie({ origine })).toBe(avant.numero);
		expect([publiee(dossier), provisoires(dossier)]).toEqual([avant, []]);
		expect(child.exitCode).toBe(null);
		child.kill('SIGKILL');
		const serveur = await demarrer();
		await expect.poll(() => servie(serveur), { timeout: 15_000 }).toBe(n);
		await serveur.stop();
	});

	/** As on a full disk: the system refuses any file of more than 32 kB to this process (RLIMIT_FSIZE). */
	async function serveurSansPlace() {
		const child = spawn(
			'sh',
			['-c', 'ulimit -f 64; exec "$0" scripts/serve.mjs', process.execPath],
			{
				env: {
					...{
						...process.env,
						npm_lifecycle_event: 'test',
						ORIGIN: '',
						PORT: '0',
						HOST: '127.0.0.1'
					},
					...{ DATABASE_URL: ici.url, MITOYEN_DONNEES: dossier, RELEASES_DIR: '' }
				},
				stdio: ['ignore', 'pipe', 'pipe']
			}
		);
		let output = '';
		let errors = '';
		child.stderr.on('data', (chunk) => (errors += chunk));
		while (!output.includes('Pour arrêter')) {
			const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
			output += chunk;
		}
		const [, port] = /localhost:(\d+)/.exec(output)!;
		return { origine: `http://127.0.0.1:${port}`, child, errors: () => errors };
	}
});
