import { describe, expect, inject, it } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { fautesTelephone } from './axe-core.ts';
import { lire, ouvrir } from './navigateur.ts';

const origine = inject('origine');

type Departement = { code: string; etat: string };

/** Number of départements per state, as the data route of the coverage gives them. */
async function comptesDe(axe: string): Promise<Record<string, number>> {
	const answer = await fetch(`${origine}/couverture.json?axe=${axe}`);
	const { departements } = (await answer.json()) as { departements: Departement[] };
	const comptes: Record<string, number> = {};
	for (const { etat } of departements) comptes[etat] = (comptes[etat] ?? 0) + 1;
	return comptes;
}

const LIBELLES: Record<string, string> = {
	couvert: 'Couvert',
	partiel: 'Partiel',
	projet: 'En projet',
	'non-renseigne': 'Non renseigné',
	absent: 'Absent',
	'sans-structure': 'Sans structure'
};

describe('the twelve axes', () => {
	it('are twelve maps of 101 départements each, whose contours are sent once', async () => {
		const { page, ennuis } = await lire('/axes');
		const maps = await page.locator('svg[role="img"]').evaluateAll((svgs) =>
			svgs.map((svg) => ({
				codes: [...svg.querySelectorAll('g use')].map((use) => use.getAttribute('href')),
				label: svg.getAttribute('aria-label')
			}))
		);
		expect(maps).toHaveLength(12);
		for (const { codes, label } of maps) {
			expect(codes).toHaveLength(101);
			expect(new Set(codes).size).toBe(101);
			expect(label).toMatch(/\.$/);
		}
		const defined = await page.locator('defs g[id^="d"]').count();
		expect(defined).toBe(101);
		expect(ennuis).toEqual([]);
	});

	it('count what the coverage of each axe counts', async () => {
		const { page } = await lire('/axes');
		const cards = await page.locator('article').evaluateAll((articles) =>
			articles.map((article) => ({
				axe: article.querySelector('a')?.getAttribute('href')?.split('/').pop() ?? '',
				comptes: [...article.querySelectorAll('li')].map((li) => li.textContent?.trim() ?? '')
			}))
		);
		expect(cards).toHaveLength(12);
		for (const { axe, comptes } of cards) {
			const expected = await comptesDe(axe);
			expect(comptes.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(
				Object.entries(LIBELLES).map(([etat, libelle]) => `${libelle} : ${expected[etat] ?? 0}`)
			);
		}
	});

	it('weigh at most 60 kB without fonts, and ten requests', async () => {
		const { demandes, fermer } = await ouvrir('/axes');
		const weighed = demandes.filter((url) => !/\.woff2$|^data:/.test(url));
		let bytes = 0;
		for (const url of weighed) {
			const body = Buffer.from(await (await fetch(url)).arrayBuffer());
			bytes += brotliCompressSync(body).length;
		}
		expect(bytes).toBeLessThanOrEqual(60_000);
		expect(demandes.length).toBeLessThanOrEqual(10);
		await fermer();
	});

	it('come in the study’s order, or the most covered first by a link', async () => {
		const { page } = await lire('/axes');
		const titles = page.locator('article h2');
		expect(await titles.first().innerText()).toBe('Infrastructures et réseaux');
		await page.getByRole('link', { name: 'du plus au moins couvert' }).click();
		expect(page.url()).toBe(`${origine}/axes?tri=couvert`);
		expect(await titles.first().innerText()).toBe('Données');
	});
});

describe('the page of an axe', () => {
	it('is complete without JavaScript: sentence, map, parts, structures, départements', async () => {
		const { page, ennuis } = await lire('/axes/cybersecurite');
		expect(await page.locator('h1').innerText()).toMatch(
			/^Qui propose un service de cybersécurité/
		);
		expect(await page.locator('svg[data-cadre] a[data-code]:not([aria-hidden])').count()).toBe(101);
		expect(await page.locator('#sous-thematiques tbody tr').count()).toBe(4);
		expect(await page.locator('#proposent article').count()).toBe(12);
		expect(await page.locator('#annoncent article').count()).toBe(2);
		expect(await page.locator('#departements li').count()).toBe(101);
		expect(ennuis).toEqual([]);
	});

	it('counts what the data route counts, and names SITIV in Rhône with its share', async () => {
		const { page } = await lire('/axes/cybersecurite');
		const heads = await page.locator('#departements h3').allInnerTexts();
		const expected = await comptesDe('cybersecurite');
		expect(heads.map((text) => text.trim())).toEqual(
			Object.entries(LIBELLES)
				.filter(([etat]) => expected[etat])
				.map(([etat, libelle]) => `${libelle} (${expected[etat]})`)
		);
		const rhone = page.locator('#departements li', { hasText: 'SITIV' }).last();
		expect(await rhone.innerText()).toMatch(/^Rhône\s+SITIV, 8.% de la population$/);
	});

	it('gives every service a link to its source', async () => {
		const { page } = await lire('/axes/donnees?confiance=basse');
		const links = await page
			.locator('[data-fait]')
			.evaluateAll((facts) => facts.map((fact) => fact.querySelectorAll('.src > a[href]').length));
		expect(links.length).toBeGreaterThan(20);
		expect(links.filter((count) => count === 0)).toEqual([]);
	});

	it('changes with the confidence asked, by a link', async () => {
		const { page } = await lire('/axes/cybersecurite');
		await page.getByRole('link', { name: 'Confiance haute' }).click();
		expect(page.url()).toBe(`${origine}/axes/cybersecurite?confiance=haute`);
		expect(await page.locator('#proposent article').count()).toBe(2);
	});

	it('has a map that is one tab stop, moved by arrows, opened by Enter', async () => {
		const { page, ennuis } = await lire('/axes/cybersecurite', { js: true });
		await page.locator('svg[data-cadre="metropole"] a[data-code="80"]').hover();
		await page.waitForFunction(
			() => document.querySelectorAll('svg[data-cadre] a[tabindex="0"]').length === 1
		);
		await page.locator('svg[data-cadre] a[data-code="80"]').focus();
		await page.keyboard.press('ArrowUp');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
			/^Pas-de-Calais \(62\)/
		);
		await page.keyboard.press('Enter');
		await page.waitForURL(`${origine}/departements/62`);
		expect(ennuis).toEqual([]);
	});

	it('answers 404 with the near name for an axe that does not exist', async () => {
		expect((await fetch(`${origine}/axes/cybersecurit`)).status).toBe(404);
		const { page } = await lire('/axes/cybersecurit', { js: true });
		await page.locator('main').getByRole('link', { name: 'Cybersécurité' }).click();
		expect(page.url()).toBe(`${origine}/axes/cybersecurite`);
	});
});

// Wide, and one page of each kind: pages.test.ts.
describe('on a phone', () => {
	it.each(['/axes', '/axes/donnees?confiance=basse'])(
		'%s holds no fault of axe, light and dark, and fits in 320 px',
		async (path) => {
			const { page, ennuis } = await lire(path, { js: true });
			expect(await fautesTelephone(page)).toEqual([]);
			expect(ennuis).toEqual([]);
		}
	);
});
