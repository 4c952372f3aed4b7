import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lancer } from './enfant.ts';
import { FORME, pause } from './forme.ts';
import { provisoires, publiee } from './publie.ts';

describe('the embedded database', () => {
	const dossier = mkdtempSync(join(tmpdir(), 'mitoyen-pannes-'));
	afterAll(() => rmSync(dossier, { recursive: true, force: true }));

	it(`killed, makes public what it has published, or nothing of it: ${FORME.coupsEmbarques} kills`, async () => {
		const env = { MITOYEN_DONNEES: dossier };
		let enfant = await lancer(env);
		await enfant.demander('accepter avant');
		await enfant.demander('publier');
		for (let i = 0; i < FORME.coupsEmbarques; i++) {
			const avant = publiee(dossier);
			await enfant.demander(`accepter note${i}`);
			const fini = enfant.demander('publier').catch(() => 'killed');
			await pause(Math.random() * 500);
			await enfant.tuer();
			await fini;
			const coupee = publiee(dossier);
			expect([avant.numero, avant.numero + 1]).toContain(coupee.numero);
			if (coupee.numero === avant.numero) expect(coupee).toEqual(avant);
			enfant = await lancer(env);
			const rouverte = publiee(dossier);
			expect(provisoires(dossier)).toEqual([]);
			// What was committed is public now; else it is published as if nothing had happened.
			const suite = await enfant.demander('publier');
			expect(suite).toMatch(rouverte.numero === avant.numero ? /^fait/ : /^refus/);
			expect(publiee(dossier).numero).toBe(avant.numero + 1);
		}
		await enfant.stop();
	});
});
