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
		await page.waitForLoadState('networkidle');
		expect(await fautesAxe(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await fautesContraste(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await depassement(page)).toBe(0);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('has one h1, the same without JavaScript', async () => {
		const titles = [];
		for (const js of [true, false]) {
			const { page, fermer } = await ouvrir(path, { js });
			const found = await page.locator('h1').allInnerTexts();
			titles.push(found.map((text) => text.replaceAll(/\s+/g, ' ').trim()));
			await fermer();
		}
		expect(titles[0]?.length).toBe(1);
		expect(titles[1]).toEqual(titles[0]);
	});
});
