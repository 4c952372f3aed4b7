import { describe, expect, inject, it } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { lire } from './navigateur.ts';

const origine = inject('origine');
const propre = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const BV = '/solutions/bureau-virtuel-collaboratif';

describe('the reach of a solution', () => {
	it('draws lines and marks over its map, and says them in a list', async () => {
		const { page, ennuis } = await lire(BV);
		const liens = page.locator('#portee .plateau > svg');
		expect(await liens.locator('.trait').count()).toBe(4);
		expect(await liens.locator('.marque').count()).toBe(5);
		expect(propre(await page.locator('#portee').innerText())).toContain(
			'De SITIV vers e-Collectivités, Eure Normandie Numérique, RECIA et Somme Numérique.'
		);
		// Lines lie on the map that the arrows walk, and take no click from it.
		const [dessus, carte] = await Promise.all(
			[liens, page.locator('#portee svg[data-cadre="metropole"]')].map((svg) => svg.boundingBox())
		);
		expect(Math.abs(dessus!.x - carte!.x) + Math.abs(dessus!.y - carte!.y)).toBeLessThan(1);
		expect(Math.abs(dessus!.height - carte!.height)).toBeLessThan(1);
		expect(ennuis).toEqual([]);
	});

	it('moves with a year by a form, without JavaScript, and tells the undated apart', async () => {
		const { page } = await lire('/solutions/pleiade');
		const annees = page.getByLabel('État à la fin de');
		expect(await annees.locator('option').allInnerTexts()).toEqual([
			'toutes dates',
			'2023 (+2)',
			'2024 (+1)'
		]);
		await annees.selectOption('2023');
		await page.getByRole('button', { name: 'Voir' }).click();
		expect(page.url()).toBe(`${origine}/solutions/pleiade?date=2023#portee`);
		expect(propre(await page.locator('.phrase').innerText())).toContain('À la fin de 2023,');
		expect(await page.locator('#non-datees').innerText()).toContain('e-Collectivités');
		const noms = await page.locator('#departements tbody').innerText();
		expect(noms).toContain('RECIA');
		expect(noms).not.toContain('Eure Normandie Numérique');
	});

	it('has a timeline, drawn and in a list', async () => {
		const { page } = await lire('/solutions/pleiade', { js: true });
		expect(await page.locator('#chronologie ol > li').count()).toBe(3);
		expect(await page.locator('#chronologie svg[role="img"] .nom').count()).toBe(3);
	});

	it('is in four files, which refuse what the page ignores', async () => {
		const types = {
			json: 'application/json',
			csv: 'text/csv',
			svg: 'image/svg+xml',
			png: 'image/png'
		};
		for (const [format, type] of Object.entries(types)) {
			const answer = await fetch(`${origine}${BV}.${format}`);
			expect([format, answer.status, answer.headers.get('content-type')]).toEqual([
				format,
				200,
				expect.stringContaining(type)
			]);
			const refused = await fetch(`${origine}${BV}.${format}?date=1850`);
			expect([format, refused.status]).toEqual([format, 400]);
		}
		const svg = await (await fetch(`${origine}${BV}.svg`)).text();
		expect(svg.match(/id="metropole-dessus"/g)).toHaveLength(1);
		const missing = await fetch(`${origine}/solutions/bureau-virtual.json`);
		expect([missing.status, await missing.text()]).toEqual([
			404,
			expect.stringContaining('proches')
		]);
	});
});

describe('the map of the solutions adopted', () => {
	it('is complete without JavaScript: question, sentence, base, panel with sources', async () => {
		const { page, ennuis } = await lire('/?mesure=solutions&departement=80');
		expect(propre(await page.locator('h1').innerText())).toContain('Quelles solutions partagées');
		expect(propre(await page.locator('.base').first().innerText())).toContain(
			'21 solutions de l’étude de 2023'
		);
		const panneau = page.locator('#panneau');
		expect(await panneau.innerText()).toContain('Bureau Virtuel Collaboratif');
		expect(await panneau.locator('h3 + ul .src').count()).toBeGreaterThan(0);
		// The table comes after the first frames.
		const titres = page.locator('#tableau thead');
		await titres.waitFor();
		expect(await titres.innerText()).toContain('Solutions adoptées');
		expect(ennuis).toEqual([]);
	});

	it('answers in the browser as on the server', async () => {
		const { page, ennuis } = await lire('/?mesure=solutions', { js: true });
		await page.locator('summary', { hasText: 'Solutions de l’étude' }).click();
		await page.locator('[data-ilot="couverture"][data-vivant]').waitFor({ state: 'attached' });
		await page.getByRole('radio', { name: 'Toutes les solutions' }).check();
		await page.waitForURL('**/?mesure=solutions&origine=toutes');
		await expect
			.poll(async () => propre(await page.locator('.base').first().innerText()))
			.toContain('51 solutions de toutes origines');
		const legend = async (text: string) => propre(text);
		const vivante = await legend(await page.locator('.legende').innerText());
		const serveur = await lire('/?mesure=solutions&origine=toutes');
		expect(vivante).toBe(await legend(await serveur.page.locator('.legende').innerText()));
		expect(ennuis).toEqual([]);
	});
});

it('a département says what its neighbours have where it has a gap', async () => {
	const { page } = await lire('/departements/03');
	const pistes = page.locator('#pistes');
	expect(await pistes.locator('li').count()).toBeGreaterThan(3);
	expect(propre(await pistes.locator('li').first().innerText())).toMatch(
		/: aucune offre connue ici sur .+ ; déjà chez .+/
	);
	expect(await pistes.locator('li .src').count()).toBeGreaterThan(3);
	await page.emulateMedia({ media: 'print' });
	expect(await pistes.locator('.papier').isVisible()).toBe(true);
	expect(await pistes.locator('li').first().isVisible()).toBe(false);
});

it.each(['/?mesure=solutions&origine=toutes&departement=80', '/solutions/pleiade?date=2023'])(
	'%s: axe finds nothing on a phone, light and dark, and 320 px hold it',
	async (chemin) => {
		const { page, ennuis } = await lire(chemin, { js: true });
		expect(await fautesTelephone(page)).toEqual([]);
		expect(ennuis).toEqual([]);
	}
);
