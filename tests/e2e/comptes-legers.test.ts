import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Serveur, startServeur } from './serveur.ts';

const LOURDS =
	/\/node_modules\/(better-auth|@better-auth|drizzle-orm|postgres|@electric-sql|jose|nodemailer)\//;

let serveur: Serveur;
beforeAll(async () => {
	const lus = pathToFileURL('tests/e2e/modules-lus.mjs').href;
	// A secret that is refused: the room stays shut without opening a database.
	serveur = await startServeur({ NODE_OPTIONS: `--import ${lus}`, MITOYEN_SECRET: 'court' });
});
afterAll(() => serveur.stop());

it('visitors load neither the accounts, nor a database, nor mail', async () => {
	for (const path of ['/', '/structures', '/solutions', '/aide', '/api/v1/structures']) {
		expect((await fetch(serveur.origine + path)).status).toBe(200);
	}
	expect(serveur.output()).toContain('/build/server/');
	expect(serveur.output()).not.toMatch(LOURDS);
});

it('the room says what is missing, and the rest of the site goes on', async () => {
	const ferme = await fetch(`${serveur.origine}/equipe`);
	expect(ferme.status).toBe(503);
	expect(await ferme.text()).toContain('MITOYEN_SECRET');
	await expect.poll(() => serveur.output()).toMatch(LOURDS);
	expect((await fetch(`${serveur.origine}/`)).status).toBe(200);
});
