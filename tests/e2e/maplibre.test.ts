import type { Page } from 'playwright-core';
import { describe, expect, inject, it, vi } from 'vitest';
import { servirCommunes } from './communes-landes.ts';
import { ouvrirVivante } from './couverture-vue.ts';
import {
	bouton,
	calme,
	couleurs,
	ouverte,
	ouvrirZoom,
	PETITE,
	voirDepartement
} from './maplibre-vue.ts';

// The drawing comes from a software renderer: it takes its time on a loaded machine.
vi.setConfig({ testTimeout: 120_000 });

/** The machine may be busy. */
const PATIENCE = { timeout: 20_000 };

const origine = inject('origine');
const CYBER = '/?axe=cybersecurite';
const COUVERT = { light: '#17646f', dark: '#62c3c9' };

/** Text with plain spaces. */
const text = async (page: Page, selector: string) =>
	(await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ').trim();
const live = '[aria-live="polite"].vh';

/** Moves the pointer to the middle of the map, as a hand does: by two steps. */
async function pointer(page: Page): Promise<{ x: number; y: number }> {
	const { x, y, width, height } = (await page.locator('.toile').boundingBox())!;
	const place = { x: x + width / 2, y: y + height / 2 };
	await page.mouse.move(place.x - 4, place.y - 4);
	await page.mouse.move(place.x, place.y);
	return place;
}

/** Counts what the page sends to its workers from now on, in `messages`. */
const countMessages = (page: Page) =>
	page.evaluate(() => {
		const { postMessage } = Worker.prototype;
		Object.assign(globalThis, { messages: 0 });
		Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
			(globalThis as unknown as { messages: number }).messages++;
			return (postMessage as (...m: unknown[]) => void).apply(this, message);
		} as typeof postMessage;
	});

describe('the zoomable map', () => {
	it('costs nothing before a zoom is asked for, holds in 30 MB, and gives them back', async () => {
		const { page, demandes, ennuis, fermer } = await ouvrirVivante(`${CYBER}&departement=80`, {
			...PETITE,
			theme: 'dark'
		});
		await bouton(page, 'Zoomer').waitFor();
		await page.waitForTimeout(500);
		expect(demandes.filter((url) => /maplibre|topo\.json|meta\.json/.test(url))).toEqual([]);
		expect(await page.locator('canvas').count()).toBe(0);
		// Pressed, not yet let go: what the click will need is on its way.
		await bouton(page, 'Zoomer').hover();
		await page.mouse.down();
		await expect.poll(() => demandes.some((url) => url.endsWith('topo.json')), PATIENCE).toBe(true);
		expect(await page.locator('canvas').count()).toBe(0);
		await page.mouse.up();
		await ouverte(page);
		const session = await page.context().newCDPSession(page);
		await session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await session.send('Runtime.getHeapUsage');
		expect(usedSize / 1e6).toBeLessThan(30);
		await hasColours(page);
		await bouton(page, 'Zoomer').press('Escape');
		expect(await page.locator('canvas').count()).toBe(0);
		await expect.poll(() => page.workers().length).toBe(0);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	/** The colours of the SVG map: dark as it opens, then as the theme changes. */
	async function hasColours(page: Page): Promise<void> {
		await voirDepartement(page);
		expect((await couleurs(page))[COUVERT.dark]).toBeGreaterThan(15);
		for (const theme of ['light', 'dark'] as const) {
			await page.locator(`input[name="theme"][value="${theme}"]`).check({ force: true });
			await calme(page);
			expect((await couleurs(page))[COUVERT[theme]]).toBeGreaterThan(15);
		}
	}

	it('frames the département, its région, France; answers pointer, filter and click as the SVG map does', async () => {
		const { page, ennuis, fermer } = await ouvrirZoom(`${CYBER}&departement=80`);
		expect(await text(page, '.lecture')).toBe('Contours simplifiés');
		await bouton(page, 'Voir la région').click();
		await calme(page);
		const region = await page.locator('.toile').screenshot();
		await voirDepartement(page);
		expect((await page.locator('.toile').screenshot()).equals(region)).toBe(false);
		await countMessages(page);
		const said = () => text(page, live);
		await pointer(page);
		await expect.poll(said, PATIENCE).toMatch(/^Somme : 3 structures, /);
		// Another axe changes the paints, and sends nothing to what cuts the contours.
		await page.locator('h1 select').selectOption('inclusion');
		await expect.poll(said, PATIENCE).toMatch(/^Somme : 3 structures, .* ; Non renseigné/);
		await calme(page);
		expect((await couleurs(page))[COUVERT.light] ?? 0).toBeLessThan(5);
		expect(await page.evaluate('messages')).toBe(0);
		await bouton(page, 'Zoomer').click();
		await bouton(page, 'Zoomer').click();
		await page.getByText('Contours simplifiés, le zoom s’arrête ici').waitFor();
		await bouton(page, 'Revenir à la France').click();
		await page.getByText('Contours simplifiés', { exact: true }).waitFor();
		await calme(page);
		await choosesUnderPointer(page);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	/** A click chooses what is in the middle of France; the keyboard goes on from there, in the SVG map. */
	async function choosesUnderPointer(page: Page): Promise<void> {
		const { x, y } = await pointer(page);
		await page.mouse.click(x, y);
		const chosen = () => new URL(page.url()).searchParams.get('departement');
		await expect.poll(chosen, PATIENCE).toMatch(/^(03|18|23|36)$/);
		const code = chosen();
		await expect.poll(() => text(page, '#panneau h2'), PATIENCE).toContain(` ${code}`);
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-code')), PATIENCE)
			.toBe(code);
	}

	it('goes overseas, to the true place', async () => {
		const { page, ennuis, fermer } = await ouvrirZoom('/?axe=cybersecurite&departement=974');
		await voirDepartement(page);
		expect((await couleurs(page))['#ffffff']).toBeGreaterThan(15);
		expect(await bouton(page, 'Voir la région').count()).toBe(0);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('shows the communes whose contours were imported, with what serves each', async () => {
		const visite = await ouvrirVivante('/?departement=40', PETITE);
		const { page, ennuis, demandes, fermer } = visite;
		await servirCommunes(page);
		await bouton(page, 'Zoomer').click();
		await page.locator('.libre.ouverte').waitFor({ timeout: 40_000 });
		await voirDepartement(page);
		await expect
			.poll(() => text(page, '.lecture'), PATIENCE)
			.toBe('Communes : Présence possible (327) Contours simplifiés');
		await calme(page);
		await pointer(page);
		const link = page.locator('.lecture a');
		expect((await link.innerText()).replaceAll(/\s/g, ' ')).toMatch(
			/^.+ \(40\d{3}\) : 1 présence possible$/
		);
		expect(await link.getAttribute('href')).toMatch(/^\/communes\/40\d{3}$/);
		expect(demandes).toContain(`${origine}/couverture/communes/40.json?`);
		await page.locator('h1 select').selectOption('cybersecurite');
		await page.waitForFunction(() =>
			document.querySelector('.lecture')?.textContent?.includes('Non renseigné')
		);
		expect(demandes.filter((url) => url.includes('40.topo.json'))).toHaveLength(1);
		expect(ennuis).toEqual([]);
		await fermer();
	});
});
