import { describe, expect, inject, it } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { lire } from './navigateur.ts';

const origine = inject('origine');
const propre = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

type Json = {
	departements: { code: string; etats: Record<string, string> }[];
	lacunes: { etat: string; departements: { code: string }[] }[];
};

const jsonOf = async (query: string): Promise<Json> =>
	(await (await fetch(`${origine}/lacunes.json?${query}`)).json()) as Json;

describe('the gaps', () => {
	it('are complete without JavaScript: question, sentence, map, lists, matrix', async () => {
		const { page, ennuis } = await lire('/lacunes');
		expect(propre(await page.locator('h1').innerText())).toMatch(/^Quels services manquent,/);
		expect(await page.locator('svg[data-cadre] a[data-code]:not([aria-hidden])').count()).toBe(101);
		expect(await page.locator('#matrice tbody th[scope="row"]').count()).toBe(101);
		expect(await page.locator('#sans-structure li').count()).toBe(30);
		expect(await page.locator('#non-renseigne tbody tr').count()).toBe(70);
		expect(await page.locator('#non-renseigne tbody th').first().innerText()).toMatch(/^Nord/);
		expect(ennuis).toEqual([]);
	});

	it('say in the matrix and in the JSON the states of the coverage', async () => {
		const { departements } = await jsonOf('axe=cybersecurite');
		const answer = await fetch(`${origine}/couverture.json?axe=cybersecurite`);
		const carte = (await answer.json()) as { departements: { code: string; etat: string }[] };
		expect(departements.map((d) => [d.code, d.etats.cybersecurite])).toEqual(
			carte.departements.map((d) => [d.code, d.etat])
		);
		const { page } = await lire('/lacunes?axe=cybersecurite');
		const uncertain = await page.locator('#matrice td:nth-child(2)', { hasText: 'Non renseigné' });
		const expected = carte.departements.filter((d) => d.etat === 'non-renseigne');
		expect(await uncertain.count()).toBe(expected.length);
	});

	it('change with the question, by a form', async () => {
		const { page } = await lire('/lacunes');
		await page.getByLabel('Axe de service').selectOption('cybersecurite');
		await page.getByRole('button', { name: 'Poser cette question' }).click();
		expect(page.url()).toBe(`${origine}/lacunes?axe=cybersecurite`);
		await page.locator('#matrice thead').getByRole('link', { name: 'SOC' }).click();
		expect(new URL(page.url()).search).toMatch(/^\?sous-thematique=/);
		await page.getByLabel('Sous-thématique').first().selectOption('');
		await page.getByRole('button', { name: 'Poser cette question' }).click();
		expect(page.url()).toBe(`${origine}/lacunes?axe=cybersecurite`);
	});

	it('name who could help a département, each with its source, and the rule', async () => {
		const { page, ennuis } = await lire('/lacunes?axe=donnees&departement=09');
		const panneau = page.locator('#departement');
		expect(await panneau.locator('h2').innerText()).toMatch(/^Ariège/);
		expect(propre(await panneau.innerText())).toContain(
			'd’abord celles qui servent un département'
		);
		const aides = panneau.locator('ol > li');
		expect(await aides.count()).toBeGreaterThan(1);
		for (const aide of await aides.all()) {
			expect(await aide.locator('.src > a[href]').count()).toBeGreaterThan(0);
		}
		expect(await page.locator('#aide tbody tr').count()).toBe(30);
		expect(ennuis).toEqual([]);
	});

	it('have a map that is one tab stop, and opens a département', async () => {
		const { page, ennuis } = await lire('/lacunes?axe=donnees', { js: true });
		await page.locator('svg[data-cadre="metropole"] a[data-code="80"]').hover();
		await page.waitForFunction(
			() => document.querySelectorAll('svg[data-cadre] a[tabindex="0"]').length === 1
		);
		await page.locator('svg[data-cadre] a[data-code="80"]').focus();
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await page.waitForURL(/departement=62/);
		expect(await page.locator('#departement h2').innerText()).toMatch(/^Pas-de-Calais/);
		expect(ennuis).toEqual([]);
	});

	it('keep the hatching of low confidence once the map is alive', async () => {
		const { page, ennuis } = await lire('/lacunes?axe=donnees&confiance=basse', { js: true });
		const hatched = page.locator('svg[data-cadre] use.basse');
		const before = await hatched.count();
		expect(before).toBeGreaterThan(0);
		await page.locator('svg[data-cadre="metropole"] a[data-code="80"]').hover();
		await page.waitForFunction(
			() => document.querySelectorAll('svg[data-cadre] a[tabindex="0"]').length === 1
		);
		expect(await hatched.count()).toBe(before);
		expect(ennuis).toEqual([]);
	});

	it('explain a wrong parameter on the page, and refuse it in a file', async () => {
		const { page } = await lire('/lacunes?axe=cybersecurit');
		expect(propre(await page.locator('main').innerText())).toContain('Vouliez-vous dire');
		const refused = await fetch(`${origine}/lacunes.csv?axe=cybersecurit`);
		expect(refused.status).toBe(400);
		expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
	});

	it.each(['json', 'csv', 'svg', 'png'])('are a %s file', async (format) => {
		const answer = await fetch(`${origine}/lacunes.${format}?axe=donnees&region=76`);
		expect(answer.status).toBe(200);
		expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
	});
});

describe('the families and the axes', () => {
	it('are a table of 10 × 12 whose cells open their structures, with sources', async () => {
		const { page, ennuis } = await lire('/empreinte');
		expect(await page.locator('tbody tr').count()).toBe(10);
		expect(await page.locator('tbody td').count()).toBe(120);
		await page.locator('tbody tr', { hasText: 'CDG' }).locator('td').nth(5).locator('a').click();
		expect(page.url()).toBe(`${origine}/empreinte?famille=cdg&axe=donnees#case`);
		const known = page.locator('#case ul').first().locator('li');
		expect(await known.count()).toBe(8);
		for (const line of await known.all()) {
			expect(await line.locator('.src > a[href]').count()).toBeGreaterThan(0);
		}
		expect(ennuis).toEqual([]);
	});

	it('never write 0 for what nobody documents', async () => {
		const { page } = await lire('/empreinte');
		const cell = page.locator('tbody tr', { hasText: 'CDG' }).locator('td').nth(1);
		expect(propre(await cell.innerText())).toMatch(/–/);
		expect(propre(await cell.innerText())).toContain('Non renseigné');
	});

	it.each(['json', 'csv', 'svg', 'png'])('are a %s file', async (format) => {
		const answer = await fetch(`${origine}/empreinte.${format}?region=76`);
		expect(answer.status).toBe(200);
		expect((await fetch(`${origine}/empreinte.${format}?famille=zzz`)).status).toBe(400);
	});
});

// Wide, and one page of each kind: pages.test.ts.
describe('on a phone', () => {
	it.each(['/lacunes?axe=donnees&departement=09', '/empreinte'])(
		'%s holds no fault of axe, light and dark, and fits in 320 px',
		async (path) => {
			const { page, ennuis } = await lire(path, { js: true });
			expect(await fautesTelephone(page)).toEqual([]);
			expect(ennuis).toEqual([]);
		}
	);
});
