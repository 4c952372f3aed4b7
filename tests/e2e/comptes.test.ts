import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peut, type Role, ROLES } from '#lib/server/compte/role.ts';
import { depassement, fautesTelephone } from './axe-core.ts';
import { DROITS } from './droits.ts';
import { type Equipe, entrer, MOT_DE_PASSE, startEquipe } from './equipe.ts';
import { ouvrir } from './navigateur.ts';

const QUI: readonly (Role | null)[] = [null, ...ROLES];
const CONNEXION = /^\/equipe\/connexion(\?|$)/;

let equipe: Equipe;
beforeAll(async () => {
	equipe = await startEquipe();
});
afterAll(() => equipe.stop());

const poster = (chemin: string, champs: Record<string, string>, headers = {}) =>
	equipe.demander(chemin, null, { method: 'POST', body: new URLSearchParams(champs), headers });
const connecter = (email: string, motDePasse = MOT_DE_PASSE, suite = '/equipe') =>
	poster('/equipe/connexion', { email, motDePasse, suite });

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
		await page.getByRole('heading', { name: 'Salle d’équipe', exact: true }).waitFor();
		expect(await page.getByRole('link', { name: 'Comptes', exact: true }).count()).toBe(0);
		expect(await fautesTelephone(page)).toEqual([]);
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

	it('leads to no other site, and takes no field that it does not have', async () => {
		for (const suite of ['//evil.example/equipe', 'https://evil.example/equipe', '/\\evil', '/']) {
			const response = await connecter('lecture@exemple.fr', MOT_DE_PASSE, suite);
			expect([response.status, response.headers.get('location')]).toEqual([303, '/equipe']);
		}
		const champs = { email: 'lecture@exemple.fr', motDePasse: MOT_DE_PASSE, suite: '/equipe' };
		expect((await poster('/equipe/connexion', { ...champs, role: 'administration' })).status).toBe(
			400
		);
	});

	it('keeps no cookie that was planted, and takes nothing from another origin', async () => {
		const champs = { email: 'edition@exemple.fr', motDePasse: MOT_DE_PASSE, suite: '/equipe' };
		const cookie = await entrer(equipe.origine, 'edition@exemple.fr');
		const response = await poster('/equipe/connexion', champs, { cookie });
		const [given = ''] = response.headers.getSetCookie();
		expect(given).toContain('HttpOnly; SameSite=Lax');
		expect(given.startsWith(cookie)).toBe(false);
		const encore = await equipe.demander('/equipe', null, { headers: { cookie } });
		expect(encore.headers.get('location')).toContain('/equipe/connexion');
		for (const origin of ['null', 'https://evil.example']) {
			expect((await poster('/equipe/connexion', champs, { origin })).status).toBe(403);
		}
		const absent = { method: 'POST', body: new URLSearchParams(champs) };
		expect((await fetch(`${equipe.origine}/equipe/connexion`, absent)).status).toBe(403);
	});

	it('answers alike to an unknown address, and makes who insists wait', async () => {
		const faux = await connecter('lecture@exemple.fr', 'pas le bon mot');
		const inconnu = await connecter('personne@exemple.fr', 'pas le bon mot');
		const dit = async (response: Response, email: string) =>
			(await response.text()).split('<main')[1]?.replace(email, '…');
		expect([faux.status, inconnu.status]).toEqual([400, 400]);
		const attendu = await dit(faux, 'lecture@exemple.fr');
		expect(attendu).toContain('ne vont pas ensemble');
		expect(await dit(inconnu, 'personne@exemple.fr')).toBe(attendu);
		const statuts = [];
		let derniere = inconnu;
		for (let i = 0; i < 10; i++) {
			derniere = await connecter('personne@exemple.fr', 'pas le bon mot');
			statuts.push(derniere.status);
		}
		expect(statuts).toEqual([...Array<number>(9).fill(400), 429]);
		expect(Number(derniere.headers.get('retry-after'))).toBeGreaterThan(0);
	});
});

/** What an answer comes to: to be sent to sign in, to be refused, or its status. */
async function issue(chemin: string, qui: Role | null, init: RequestInit = {}) {
	const response = await equipe.demander(chemin, qui, init);
	await response.arrayBuffer();
	const ailleurs = response.headers.get('location') ?? '';
	return CONNEXION.test(ailleurs) ? 'connexion' : response.status;
}

/** The same for who asks: what the table says. */
const attendue = (qui: Role | null, role: Role | null, statut: number) => {
	if (role === null || (qui && peut(qui, role))) return statut;
	return qui ? 403 : 'connexion';
};

describe.each(Object.entries(DROITS))('%s', (route, droit) => {
	const { lire, sauf = [], actions = {}, statut } = droit;
	const chemin = droit.exemple ?? route;

	it('is read by those of its role, and of those above', async () => {
		const issues = await Promise.all(QUI.map((qui) => issue(chemin, qui)));
		// Who is signed in does not sign in again.
		const dedans = route === '/equipe/connexion' ? 303 : (statut ?? 200);
		const attendues = QUI.map((qui) => {
			if (qui && sauf.includes(qui)) return 403;
			return attendue(qui, lire, qui ? dedans : (statut ?? 200));
		});
		expect(issues).toEqual(attendues);
	});

	it.each(Object.entries(actions).filter(([, role]) => role !== null))(
		'%s is refused below %s, and to who comes from elsewhere',
		async (action, role) => {
			const adresse = ['default', 'POST'].includes(action) ? chemin : `${chemin}?/${action}`;
			const init = { method: 'POST', body: new URLSearchParams() };
			const refuses = QUI.filter((one) => !one || !peut(one, role!));
			const issues = await Promise.all(refuses.map((qui) => issue(adresse, qui, init)));
			expect(issues).toEqual(refuses.map((qui) => attendue(qui, role, 0)));
			for (const origin of ['null', 'https://evil.example']) {
				expect(await issue(adresse, 'administration', { ...init, headers: { origin } })).toBe(403);
			}
		}
	);
});

it('shows the link of an invitation that no mail takes, whole on a phone', async () => {
	const { origine } = equipe;
	const { page, ennuis, fermer } = await equipe.visiter('/equipe/comptes', 'administration', {
		largeur: 320
	});
	await page.getByLabel('Prénom et nom').fill('Luc');
	await page.getByLabel('Adresse électronique').fill('luc@exemple.fr');
	await page.getByRole('button', { name: 'Inviter' }).press('Enter');
	await page.getByText('Aucun courriel n’est parti').waitFor();
	expect(await depassement(page)).toBe(0);
	const lien = await page.locator('code').first().innerText();
	expect(lien).toMatch(new RegExp(`^${origine}/equipe/mot-de-passe/nouveau\\?jeton=.{20,}$`));
	await page.goto(lien);
	await page.getByText('Bonjour Luc.').waitFor();
	expect(ennuis).toEqual([]);
	await fermer();
});
