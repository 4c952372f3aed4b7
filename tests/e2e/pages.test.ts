import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { depassement, fautesAxe, fautesContraste } from './axe-core.ts';
import { ouvrir } from './navigateur.ts';
import { crawl, oneOfEach } from './parcours.ts';

const routes = await crawl(inject('origine'));
const html = routes.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'));
const pages = oneOfEach(html.map(({ path }) => path)).concat('/nulle-part', '/departements/99');

describe.each(pages)('%s', (path) => {
	it('is clean for axe in light and dark, fits in 320 px, and troubles nobody', async () => {
		const { page, ennuis, fermer } = await ouvrir(path);
		expect(await fautesAxe(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await fautesContraste(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await depassement(page)).toBe(0);
		await page.waitForLoadState('networkidle');
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('has one h1, the same without JavaScript', async () => {
		const [live, plain] = await Promise.all([ouvrir(path), ouvrir(path, { js: false })]);
		const titles = await titlesOf(live.page);
		expect(titles).toHaveLength(1);
		expect(await titlesOf(plain.page)).toEqual(titles);
		await Promise.all([live.fermer(), plain.fermer()]);
	});
});

it('hears what axe finds: a picture without words, grey words in the dark', async () => {
	const { page, fermer } = await ouvrir('/aide');
	await page.evaluate(() => {
		document.querySelector('main')!.innerHTML =
			'<h1>Faute</h1><img src="/logo.svg"><p style="color: #777; background: #666">Gris</p>';
	});
	expect(await fautesAxe(page)).toEqual(['color-contrast: #contenu > p', 'image-alt: img']);
	expect(await fautesContraste(page)).toEqual(['color-contrast: #contenu > p']);
	await fermer();
});

async function titlesOf(page: Page): Promise<string[]> {
	const found = await page.locator('h1').allInnerTexts();
	return found.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
