import { createHash } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { lire, ouvrir } from './navigateur.ts';

const origine = inject('origine');
const propre = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const SI = 'si=ouvre.haute-garonne-numerique.cybersecurite';
const REQUETE = `axe=cybersecurite&${SI}`;
const QUESTION = 'Et si Haute-Garonne Numérique ouvrait un service de cybersécurité ?';

const sha = async (path: string, encoding: string) => {
	const headers = { 'accept-encoding': encoding };
	const bytes = await (await fetch(origine + path, { headers })).arrayBuffer();
	return createHash('sha256').update(Buffer.from(bytes)).digest('hex');
};

describe('a scenario', () => {
	it('is composed, measured and taken apart by plain forms and links, without JavaScript', async () => {
		const { page, ennuis } = await lire('/simulation');
		expect(propre(await page.locator('h1').innerText())).toBe('Et si le réseau changeait ?');
		await page.getByLabel('Mesurer sur').selectOption('cybersecurite');
		await page.getByRole('button', { name: 'Mesurer' }).click();
		const form = page.getByRole('form', { name: 'Une structure ouvre un service' });
		await form.getByLabel('Structure').selectOption('haute-garonne-numerique');
		await form.getByLabel('Service').selectOption('cybersecurite');
		await form.getByRole('button', { name: 'Ajouter au scénario' }).click();
		expect(page.url()).toBe(`${origine}/simulation?${REQUETE}`);
		expect(propre(await page.locator('h1').innerText())).toBe(QUESTION);
		expect(propre(await page.locator('.phrase').innerText())).toContain(
			'33 départements au lieu de 30'
		);
		const row = page.locator('#avant-apres tr', { hasText: 'Départements où il est proposé' });
		expect(propre(await row.innerText())).toBe('Départements où il est proposé 30 33 + 3');
		expect(await page.locator('#ou tbody th').allInnerTexts()).toEqual([
			'Aude 11',
			'Haute-Garonne 31',
			'Tarn 81'
		]);
		await page.getByText('Une structure quitte le réseau').click();
		const leave = page.getByRole('form', { name: 'Une structure quitte le réseau' });
		await leave.getByLabel('Structure').selectOption('adico');
		await leave.getByRole('button', { name: 'Ajouter au scénario' }).click();
		expect(page.url()).toBe(`${origine}/simulation?${REQUETE},quitte.adico`);
		await page.getByRole('link', { name: 'Retirer : ADICO quittait le réseau' }).click();
		expect(page.url()).toBe(`${origine}/simulation?${REQUETE}`);
		await page.getByRole('link', { name: 'Effacer tout le scénario' }).click();
		expect(page.url()).toBe(`${origine}/simulation?axe=cybersecurite`);
		expect(ennuis).toEqual([]);
	});

	it('says what has no effect, with the nearest name', async () => {
		const query = 'si=quitte.adicoo,adhere.soluris,fusion.alpi.alpi,ouvre.alpi';
		const { page } = await lire(`/simulation?${query}`);
		const notices = (await page.locator('.notice').allInnerTexts()).map(propre);
		expect(notices).toHaveLength(4);
		expect(notices.join(' ')).toMatch(/Vouliez-vous dire « adico ».*déjà membre/);
	});

	it.each([
		'/simulation',
		`/simulation?${REQUETE}`,
		`/?${REQUETE}`,
		`/lacunes?${REQUETE}`,
		`/chevauchements?${REQUETE}`
	])('%s is clean for axe on a phone, light and dark, and fits in 320 px', async (path) => {
		const { page, ennuis } = await lire(path, { js: true });
		expect(await fautesTelephone(page)).toEqual([]);
		expect(ennuis).toEqual([]);
	});
});

describe('a simulated page', () => {
	it.each(['/', '/couverture', '/lacunes', '/chevauchements'])(
		'%s says so, keeps the scenario in its links, and is left by one',
		async (path) => {
			const { page, ennuis } = await lire(`${path}?${REQUETE}`, { js: true });
			const bandeau = page.locator('.simulation');
			expect(propre(await bandeau.innerText())).toContain(`Simulation : ${QUESTION}`);
			expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
			const links = await page
				.locator('a[data-code]:not([aria-hidden])')
				.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
			expect(links.length).toBeGreaterThan(100);
			expect(links.filter((href) => !href.includes(SI))).toEqual([]);
			await bandeau.getByRole('link', { name: 'Quitter la simulation' }).click();
			await page.waitForURL((url) => !url.search.includes('si='));
			expect(await page.locator('.simulation').count()).toBe(0);
			expect(new URL(page.url()).search).toBe('?axe=cybersecurite');
			expect(ennuis).toEqual([]);
		}
	);

	it('never falls back on the published facts when scripts run', async () => {
		const { page, demandes, fermer } = await ouvrir(`/?${REQUETE}&departement=31`);
		const state = page.locator('#panneau .etat');
		expect(propre(await state.innerText())).toMatch(/^Partiel/);
		await page.locator('#panneau').hover();
		await page.locator('#filtres').getByText('Région').first().click();
		// What would compute the view again, from the facts, is not on the page.
		const ilots = page.locator('[data-ilot]');
		expect(
			await ilots.evaluateAll((all) => all.map((one) => one.getAttribute('data-ilot')))
		).toEqual(['recherche']);
		expect(propre(await state.innerText())).toMatch(/^Partiel/);
		expect(demandes.some((url) => url.includes('/noyau.json'))).toBe(false);
		await fermer();
	});

	it('has the figures of its JSON, which are not those published', async () => {
		const etat = async (query: string) => {
			const answer = await fetch(`${origine}/couverture.json?${query}`);
			const json = (await answer.json()) as {
				simulation?: { question: string };
				departements: { code: string; etat: string }[];
			};
			const haute = json.departements.find(({ code }) => code === '31')!.etat;
			return [haute, propre(json.simulation?.question ?? '')];
		};
		expect(await etat(REQUETE)).toEqual(['partiel', QUESTION]);
		expect(await etat('axe=cybersecurite')).toEqual(['projet', '']);
	});
});

describe('the files of a scenario', () => {
	it.each(['couverture', 'lacunes', 'chevauchements', 'simulation'])(
		'%s are marked in every format',
		async (nom) => {
			const get = async (format: string, query = REQUETE) => {
				const response = await fetch(`${origine}/${nom}.${format}?${query}`);
				expect(response.status).toBe(200);
				const name = response.headers.get('content-disposition') ?? '';
				return { name, text: propre(await response.text()) };
			};
			expect((await get('json')).text).toContain(`"simulation":{"question":"${QUESTION}"`);
			const csv = await get('csv');
			expect(csv.text).toContain(QUESTION);
			const svg = await get('svg');
			expect(svg.text).toContain('Simulation – ');
			expect(svg.text).toContain('Simulation sur les données');
			const png = await fetch(`${origine}/${nom}.png?${REQUETE}`);
			for (const name of [csv.name, svg.name, png.headers.get('content-disposition') ?? '']) {
				expect(name).toMatch(/filename="mitoyen-(\w+-)?simulation-/);
			}
			await png.arrayBuffer();
			if (nom !== 'simulation') {
				expect((await get('csv', 'axe=cybersecurite')).text).not.toContain('simulation');
			}
		}
	);

	it.each(['/couverture.json', '/couverture.svg', '/lacunes.csv', '/simulation.json'])(
		'%s refuses what has no effect with a 400 that says it',
		async (path) => {
			const response = await fetch(`${origine}${path}?si=quitte.adicoo`);
			expect(response.status).toBe(400);
			const { errors } = (await response.json()) as {
				errors: { champ: string; correction: string }[];
			};
			expect(errors).toMatchObject([{ champ: 'si', correction: 'adico' }]);
		}
	);

	it('refuses a scenario where it cannot be shown, rather than show the facts', async () => {
		for (const path of ['/panneau/31.json', '/couverture/communes/31.json']) {
			expect((await fetch(`${origine}${path}?${REQUETE}`)).status).toBe(400);
		}
	});
});

describe('the published facts', () => {
	it('are the same bytes after any scenario', async () => {
		const paths = ['/noyau.json', '/couverture.json?axe=cybersecurite', '/lacunes.json'];
		const before = await Promise.all(paths.map((path) => sha(path, 'identity')));
		const scenario = `si=fusion.adico.soluris,quitte.alpi,etend.adico.31&${SI}`;
		for (const path of ['/simulation', '/', '/lacunes', '/couverture.json', '/lacunes.json']) {
			expect((await fetch(`${origine}${path}?${scenario}`)).status).toBe(200);
		}
		// An answer that was kept would be compared with itself: one is kept for each encoding.
		expect(await Promise.all(paths.map((path) => sha(path, 'gzip')))).toEqual(before);
	});

	it('never answer 500, whatever the scenario', async () => {
		for (const texte of ['%00', '..', 'ouvre...', 'fusion.%F0%9F%98%80.a', 'etend.adico.99', '%']) {
			for (const path of ['/simulation', '/', '/lacunes', '/couverture.json', '/lacunes.csv']) {
				const { status } = await fetch(`${origine}${path}?si=${texte}`);
				expect([200, 400]).toContain(status);
			}
		}
	});
});
