import { describe, expect, inject, it } from 'vitest';
import { depassement, fautesAxe } from './axe-core.ts';
import { lireVivante } from './couverture-vue.ts';
import { ouvrir } from './navigateur.ts';

const origine = inject('origine');

describe('every state of the page', () => {
	// Each state once, each theme and each width with several of them: axe is the slowest test here.
	const STATES = [
		{ path: '/', theme: 'light', puis: 'dark' },
		{ path: '/?axe=cybersecurite&departement=80', theme: 'dark', puis: 'light' },
		{ path: '/?axe=cybersecurite&famille=ca', theme: 'light', puis: null },
		{ path: '/?axe=cybersecurit&mesure=population&region=53', theme: 'dark', puis: null }
	] as const;

	it.each(STATES)(
		'$path holds no fault of axe, wide or narrow, and fits in 320 px',
		async (state) => {
			const { path, theme, puis } = state;
			const { page, ennuis } = await lireVivante(path);
			await page.emulateMedia({ colorScheme: theme });
			expect(await fautesAxe(page)).toEqual([]);
			if (puis) {
				await page.emulateMedia({ colorScheme: puis });
				await page.setViewportSize({ width: 390, height: 900 });
				expect(await fautesAxe(page)).toEqual([]);
			}
			await page.setViewportSize({ width: 320, height: 900 });
			expect(await depassement(page)).toBeLessThanOrEqual(0);
			expect(ennuis).toEqual([]);
		}
	);

	it('an open filter holds no fault of axe', async () => {
		const { page } = await lireVivante('/?famille=cdg');
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.locator('#filtres summary', { hasText: 'Famille' }).click();
		expect(await fautesAxe(page)).toEqual([]);
	});

	it('weighs at most 60 kB without fonts, 90 with them, in ten requests', async () => {
		const { page, fermer } = await ouvrir('/?axe=cybersecurite&departement=80');
		const sizes = await page.evaluate(() =>
			[
				...performance.getEntriesByType('navigation'),
				...performance.getEntriesByType('resource')
			].map((entry) => {
				const { name, encodedBodySize } = entry as PerformanceResourceTiming;
				return { name, bytes: encodedBodySize };
			})
		);
		const sum = (keep: (name: string) => boolean) =>
			sizes.reduce((total, { name, bytes }) => total + (keep(name) ? bytes : 0), 0);
		expect(sum((name) => !name.endsWith('.woff2'))).toBeLessThanOrEqual(60_000);
		expect(sum(() => true)).toBeLessThanOrEqual(90_000);
		expect(sizes.length).toBeLessThanOrEqual(10);
		await fermer();
	});
});

describe('the two addresses of the page', () => {
	it('are one page, whose canonical address is the root', async () => {
		for (const path of ['/?axe=donnees', '/couverture?axe=donnees']) {
			const html = await (await fetch(origine + path)).text();
			expect(html).toContain(`<link rel="canonical" href="${origine}/?axe=donnees"/>`);
		}
	});
});

describe('the evidence of a panel', () => {
	it('is sourced, refuses a bad query and an unknown département', async () => {
		const get = (path: string) => fetch(origine + path);
		const preuves = await (await get('/panneau/80.json?axe=cybersecurite')).json();
		expect(preuves.adico.services[0]).toMatchObject({ label: 'lagazettefrance.fr', level: 3 });
		expect((await get('/panneau/80.json?axe=x')).status).toBe(400);
		expect((await get('/panneau/20.json')).status).toBe(404);
		expect((await get('/panneau/__proto__.json')).status).toBe(404);
	});
});
