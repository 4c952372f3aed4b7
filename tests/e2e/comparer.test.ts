import { describe, expect, inject, it } from 'vitest';
import { fautesAxe, fautesTelephone } from './axe-core.ts';
import { lire } from './navigateur.ts';

const origine = inject('origine');
const propre = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('the comparison', () => {
	it('starts by a form, without JavaScript, and makes a clean address of names', async () => {
		const { page, ennuis } = await lire('/comparer');
		expect(propre(await page.locator('h1').innerText())).toBe('Qui comparer ?');
		const form = page.getByRole('form', { name: 'Comparer des départements' });
		await form.getByLabel('Département 1').fill('Haute-Garonne (31)');
		await form.getByLabel('Département 2').fill('tarn');
		await form.getByRole('button', { name: 'Comparer' }).click();
		expect(page.url()).toBe(`${origine}/comparer?departement=31,81`);
		expect(propre(await page.locator('h1').innerText())).toBe(
			'Haute-Garonne et Tarn : qui propose quoi ?'
		);
		expect(ennuis).toEqual([]);
	});

	it('sorts every sous-thématique: only A, only B, both, none, unknown', async () => {
		const { page } = await lire('/comparer?structure=adico,somme-numerique');
		const counts = await page.locator('#bilan dt span').allInnerTexts();
		expect(counts).toHaveLength(5);
		expect(counts.reduce((n, text) => n + Number(text), 0)).toBe(50);
		const titles = (await page.locator('#bilan dt').allInnerTexts()).map(propre);
		expect(titles.map((text) => text.replace(/ \d+$/, ''))).toEqual([
			'Seulement ADICO',
			'Seulement Somme Numérique',
			'Les deux',
			'Aucun',
			'Inconnu'
		]);
	});

	it('gives a source to what each axe says', async () => {
		const { page } = await lire('/comparer?structure=adico,somme-numerique');
		expect(await page.locator('#detail .axe').count()).toBe(12);
		const cells = page.locator('#detail .axe td[data-label]:not(:last-child)');
		const said = await cells.evaluateAll((all) =>
			all.map((cell) => ({
				known: !(cell as HTMLElement).innerText.includes('Non renseigné'),
				sourced: cell.querySelector('.src > a[href]') !== null
			}))
		);
		expect(said).toHaveLength(24);
		expect(said.filter(({ known, sourced }) => known !== sourced)).toEqual([]);
	});

	it('keeps the first four of more, and says so', async () => {
		const { page } = await lire('/comparer?departement=01,02,31,80,81');
		expect(await page.locator('#detail thead th').count()).toBe(6);
		expect(propre(await page.locator('main').innerText())).toContain(
			'On compare 4 objets au plus, les premiers : « 81 » est ignoré.'
		);
	});

	it('names what is near an unknown structure', async () => {
		const { page } = await lire('/comparer?structure=cogitis,adiko');
		await page.locator('.proches').getByRole('link', { name: 'ADICO' }).click();
		expect(page.url()).toBe(`${origine}/comparer?structure=adico,cogitis`);
	});

	it('is reached from the page of a département and of a structure', async () => {
		const { page } = await lire('/departements/31');
		await page.locator('main').getByRole('link', { name: 'Comparer' }).click();
		expect(page.url()).toBe(`${origine}/comparer?departement=31`);
		await page.locator('main').getByRole('link', { name: 'Tarn', exact: true }).click();
		expect(page.url()).toBe(`${origine}/comparer?departement=31,81`);
		await page.goto(`${origine}/structures/adico`);
		await page.locator('main').getByRole('link', { name: 'Comparer' }).click();
		expect(page.url()).toBe(`${origine}/comparer?structure=adico`);
	});

	it.each([
		['departement=31,81', 200],
		['departement=31', 400],
		['departement=31,31', 400],
		['structure=adico,zzz', 400],
		['departement=01,02,03,04,05', 400]
	])('answers %s in a file with %i', async (query, status) => {
		for (const format of ['json', 'csv', 'svg', 'png']) {
			expect((await fetch(`${origine}/comparer.${format}?${query}`)).status).toBe(status);
		}
	});

	it('holds no fault of axe, wide', async () => {
		const { page, ennuis } = await lire('/comparer?departement=31,81', { js: true });
		expect(await fautesAxe(page)).toEqual([]);
		expect(ennuis).toEqual([]);
	});

	it('holds no fault of axe on a phone, light and dark, and fits in 320 px', async () => {
		const { page, ennuis } = await lire('/comparer?structure=adico,somme-numerique', { js: true });
		expect(await fautesTelephone(page)).toEqual([]);
		expect(ennuis).toEqual([]);
	});
});
