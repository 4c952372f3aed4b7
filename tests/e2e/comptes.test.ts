import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { type Equipe, entrer, MOT_DE_PASSE, startEquipe } from './equipe.ts';
import { ouvrir } from './navigateur.ts';

let equipe: Equipe;
beforeAll(async () => {
	equipe = await startEquipe();
});
afterAll(() => equipe.stop());

describe('the page where one signs in', () => {
	it('is clean, and by the keyboard alone leads to the page that was asked for', async () => {
		const { origine } = equipe;
		const { page, ennuis, fermer } = await ouvrir('/equipe?depuis=lien', { origine });
		expect(new URL(page.url()).pathname).toBe('/equipe/connexion');
		expect(await fautesTelephone(page)).toEqual([]);
		await page.getByLabel('Adresse électronique').focus();
		await page.keyboard.type('Lecture@exemple.fr');
		await page.keyboard.press('Tab');
		await page.keyboard.type('pas le bon mot');
		await page.keyboard.press('Enter');
		await page.getByRole('alert').waitFor();
		await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
		await page.keyboard.press('Enter');
		await page.waitForURL(`${origine}/equipe?depuis=lien`);
		await page.getByRole('link', { name: 'Mon compte' }).waitFor();
		expect(await page.getByRole('link', { name: 'Comptes', exact: true }).count()).toBe(0);
		await page.getByRole('button', { name: 'Se déconnecter' }).press('Enter');
		await page.waitForURL(`${origine}/equipe/connexion`);
		await page.goto(`${origine}/equipe`);
		expect(new URL(page.url()).pathname).toBe('/equipe/connexion');
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('works without JavaScript', async () => {
		const { origine } = equipe;
		const { page, fermer } = await ouvrir('/equipe', { origine, js: false });
		await page.getByLabel('Adresse électronique').fill('lecture@exemple.fr');
		await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
		await page.getByRole('button', { name: 'Se connecter' }).click();
		await page.waitForURL(`${origine}/equipe`);
		await fermer();
	});

	it('leads to no other site', async () => {
		for (const suite of ['//evil.example/equipe', 'https://evil.example/equipe', '/\\evil', '/']) {
			const response = await equipe.demander('/equipe/connexion', null, {
				method: 'POST',
				body: new URLSearchParams({ email: 'lecture@exemple.fr', motDePasse: MOT_DE_PASSE, suite })
			});
			expect([response.status, response.headers.get('location')]).toEqual([303, '/equipe']);
		}
	});
});

it('a session ends at once, for whoever kept its cookie', async () => {
	const cookie = await entrer(equipe.origine, 'edition@exemple.fr');
	const demander = (chemin: string, method: string) =>
		equipe.demander(chemin, null, { method, headers: { cookie } });
	expect((await demander('/equipe', 'GET')).status).toBe(200);
	expect((await demander('/equipe/deconnexion', 'POST')).status).toBe(303);
	expect((await demander('/equipe', 'GET')).status).toBe(303);
});
