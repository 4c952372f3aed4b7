import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { fautesAxe } from './axe-core.ts';
import { lire, ouvrir } from './navigateur.ts';

const origine = inject('origine');
const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const box = (page: Page) => page.locator('#recherche');
const options = (page: Page) => page.getByRole('option');

/** Types in the box and waits for the answer. */
async function ask(page: Page, text: string): Promise<void> {
	await box(page).click();
	await box(page).fill(text);
	await page.waitForSelector('#recherche[aria-expanded="true"]');
}

/** Address of the index, as the page names it. */
async function indexAddress(): Promise<string> {
	const html = await (await fetch(origine)).text();
	return origine + /\/recherche-index\.json\?v=[0-9a-f]+/.exec(html)![0];
}

describe('the search box', () => {
	it('loads its index once, when it takes the focus, and nothing per key', async () => {
		const { page, demandes, ennuis, fermer } = await ouvrir('/aide');
		const asked = () => demandes.filter((url) => url.includes('recherche-index'));
		await page.waitForLoadState('networkidle');
		expect(asked()).toEqual([]);
		await ask(page, 'ven');
		expect(asked()).toHaveLength(1);
		const before = demandes.length;
		await box(page).pressSequentially('issieux');
		await expect.poll(() => options(page).count()).toBe(1);
		expect(demandes).toHaveLength(before);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('goes to what the arrows chose', async () => {
		const { page } = await lire('/methode', { js: true });
		await ask(page, 'vénissieux');
		await page.keyboard.press('ArrowDown');
		expect(await box(page).getAttribute('aria-activedescendant')).toBe('option-0');
		expect(await page.locator('#option-0').getAttribute('aria-selected')).toBe('true');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/communes/69259');
	});

	it('comes back to the box after the last option, and closes on Escape', async () => {
		const { page } = await lire('/methode', { js: true });
		await ask(page, 'saint-denis');
		const last = (await options(page).count()) - 1;
		await page.keyboard.press('ArrowUp');
		expect(await box(page).getAttribute('aria-activedescendant')).toBe(`option-${last}`);
		await page.keyboard.press('ArrowDown');
		expect(await box(page).getAttribute('aria-activedescendant')).toBe(null);
		await page.keyboard.press('Escape');
		expect(await box(page).getAttribute('aria-expanded')).toBe('false');
		expect(await box(page).inputValue()).toBe('saint-denis');
	});

	it('groups its answers under their kind and says their number', async () => {
		const { page } = await lire('/methode', { js: true });
		await ask(page, 'saint-denis');
		const groups = await page
			.getByRole('group')
			.filter({ has: options(page) })
			.all();
		const names = await Promise.all(groups.map((group) => group.locator('p').innerText()));
		expect(names.map((name) => plain(name).replace(/ \d+$/, ''))).toEqual([
			'Communes',
			'Départements',
			'Anciennes communes et arrondissements'
		]);
		expect(plain(await page.getByRole('status').first().textContent())).toBe('71 résultats');
		expect(plain(await options(page).last().innerText())).toBe('Voir les 71 résultats');
		await ask(page, 'zzzz');
		expect(plain(await page.getByRole('status').first().textContent())).toMatch(
			/^Rien sous ce nom/
		);
	});

	it('sends the form when nothing is chosen', async () => {
		const { page } = await lire('/methode', { js: true });
		await ask(page, 'lyon');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/recherche?q=lyon');
		expect(await box(page).inputValue()).toBe('lyon');
	});

	it('takes the focus on "/", not while typing, not once turned off', async () => {
		const { page, fermer } = await ouvrir('/recherche');
		const focused = () => page.evaluate(() => document.activeElement?.id);
		await page.keyboard.press('/');
		expect(await focused()).toBe('recherche');
		await page.keyboard.press('/');
		expect(await box(page).inputValue()).toBe('/');
		await page.getByRole('checkbox', { name: /mène à la recherche/ }).uncheck();
		await page.reload();
		await page.keyboard.press('/');
		expect(await focused()).not.toBe('recherche');
		await fermer();
	});

	it.each([
		{ theme: 'light' as const, largeur: 1280 },
		{ theme: 'dark' as const, largeur: 390 }
	])('is clean for axe when it is open, $theme, $largeur px', async (reglages) => {
		const { page, ennuis } = await lire('/methode', { js: true });
		await page.emulateMedia({ colorScheme: reglages.theme });
		await page.setViewportSize({ width: reglages.largeur, height: 900 });
		await ask(page, 'saint');
		await page.keyboard.press('ArrowDown');
		expect(await fautesAxe(page)).toEqual([]);
		const sheet = (await page.locator('#recherche-liste').boundingBox())!;
		expect(sheet.x).toBeGreaterThanOrEqual(0);
		expect(sheet.x + sheet.width).toBeLessThanOrEqual(reglages.largeur);
		expect(ennuis).toEqual([]);
	});

	it('still sends the form when the index cannot be had', async () => {
		const { page, fermer } = await ouvrir('/methode');
		await page.route('**/recherche-index.json*', (route) => route.abort());
		await ask(page, 'lyon');
		expect(plain(await page.getByRole('status').first().textContent())).toMatch(/Entrée cherche/);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/recherche?q=lyon');
		await fermer();
	});
});

describe('the index', () => {
	it('weighs at most 300 kB compressed, 255 once it is read, and is kept for ever under its hash', async () => {
		const address = await indexAddress();
		const ask = () => fetch(address, { headers: { 'accept-encoding': 'br' } });
		const weight = async () => Number((await ask()).headers.get('content-length'));
		const response = await ask();
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(await weight()).toBeLessThan(300_000);
		await expect.poll(weight, { timeout: 60_000 }).toBeLessThan(255_000);
		expect(response.headers.get('cache-control')).toContain('immutable');
		expect(Object.keys((await response.json()) as object)).toContain('communes');
	});

	it('is the same without compression, and not kept under another hash', async () => {
		const plainText = await fetch(await indexAddress(), {
			headers: { 'accept-encoding': 'identity' }
		});
		expect(plainText.headers.get('content-encoding')).toBe(null);
		expect(((await plainText.json()) as { schema: number }).schema).toBe(1);
		const other = await fetch(`${origine}/recherche-index.json?v=0000000000000000`);
		expect(other.headers.get('cache-control')).not.toContain('immutable');
	});
});

describe('the page of results, without JavaScript', () => {
	it('answers the form', async () => {
		const { page, ennuis } = await lire('/');
		await box(page).fill('l’hay les roses');
		await box(page).press('Enter');
		await page.waitForURL('**/recherche?q=*');
		expect(plain(await page.locator('h1').innerText())).toBe('Résultats pour « l’hay les roses »');
		await page.getByRole('link', { name: 'L’Haÿ-les-Roses' }).click();
		await page.waitForURL('**/communes/94038');
		expect(ennuis).toEqual([]);
	});

	it('says what to try when nothing answers', async () => {
		const { page } = await lire('/recherche?q=zzzz');
		expect(await page.getByText('Aucun nom ni aucun code ne répond').isVisible()).toBe(true);
		expect(await page.getByText('son code postal').isVisible()).toBe(true);
	});

	it.each(['<img src=x onerror=alert(1)>', '{{7*7}}', '\u202eabc', '😀', "' or 1=1 --"])(
		'shows %j as text',
		async (question) => {
			const path = `/recherche?q=${encodeURIComponent(question)}`;
			const { page, ennuis } = await lire(path, { js: true });
			expect(await page.locator('h1').innerText()).toContain(question);
			expect(await page.locator('main img').count()).toBe(0);
			expect(ennuis).toEqual([]);
		}
	);

	it('reads the first 100 characters of a long question, and says so', async () => {
		const { page } = await lire(`/recherche?q=${'a'.repeat(3000)}`);
		expect(await page.getByText('seuls ses 100 premiers caractères').isVisible()).toBe(true);
	});
});
