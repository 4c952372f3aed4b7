import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { depassement, fautesAxe, fautesContraste } from './axe-core.ts';
import { lire } from './navigateur.ts';
import { crawl, oneOfEach } from './parcours.ts';

const routes = await crawl(inject('origine'), { fichiers: false });
const html = routes.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'));
// The last ones are not named by a page that has no query.
const pages = oneOfEach(html.map(({ path }) => path)).concat(
	...['/integrer/chevauchements', '/nulle-part', '/departements/99']
);

/** A page of this route: what is between brackets is any part of an address. */
const pathOf = (route: string) =>
	new RegExp(`^${route.replaceAll(/\[\.\.\.\w+\]/g, '.+').replaceAll(/\[\w+\]/g, '[^/]+')}$`);

it('are of every route of the site', () => {
	const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((name) => /(^|\/)\+page\.svelte$/.test(name))
		.map((name) => `/${name.replace(/\/?\+page\.svelte$/, '')}`);
	expect(routes.length).toBeGreaterThan(30);
	const missed = routes.filter((route) => !pages.some((path) => pathOf(route).test(path)));
	expect(missed.filter((route) => !/^\/equipe\b/.test(route)).sort()).toEqual([
		// They are not named by any page, and have tests of their own.
		'/communes/[code]',
		'/epci/[code]',
		'/relecture/[jeton]'
	]);
});

describe.each(pages)('%s', (path) => {
	it('is clean for axe, light and dark, fits in 320 px, troubles nobody, and has the h1 of its HTML', async () => {
		const { page, ennuis } = await lire(path, { js: true });
		expect(await fautesAxe(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await fautesContraste(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await depassement(page)).toBe(0);
		await page.waitForLoadState('networkidle');
		expect(ennuis).toEqual([]);
		const [served, shown] = await titlesOf(page);
		expect(served).toHaveLength(1);
		expect(shown).toEqual(served);
	});
});

it('hears what axe finds: a picture without words, grey words in the dark', async () => {
	const { page } = await lire('/aide', { js: true });
	await page.evaluate(() => {
		document.querySelector('main')!.innerHTML =
			'<h1>Faute</h1><img src="/logo.svg"><p style="color: #777; background: #666">Gris</p>';
	});
	expect(await fautesAxe(page)).toEqual(['color-contrast: #contenu > p', 'image-alt: img']);
	expect(await fautesContraste(page)).toEqual(['color-contrast: #contenu > p']);
});

/** The h1 of a page: as the server wrote them, and once its scripts have run. */
function titlesOf(page: Page): Promise<[string[], string[]]> {
	return page.evaluate(async () => {
		const read = (root: Document) =>
			[...root.querySelectorAll('h1')].map((h1) =>
				(h1.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
			);
		// What the browser has just received, rather than the same asked again.
		const html = await (await fetch(location.href, { cache: 'force-cache' })).text();
		return [read(new DOMParser().parseFromString(html, 'text/html')), read(document)];
	});
}
