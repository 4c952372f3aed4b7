import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it, vi } from 'vitest';
import { CLAIR } from '#lib/map/palette.ts';
import { fautesTelephone } from './axe-core.ts';
import { ouvrirVivante, wake } from './couverture-vue.ts';
import { bouton, calme, ouverte, PETITE, pixels } from './maplibre-vue.ts';
import { ouvrir } from './navigateur.ts';

// The drawing comes from a software renderer: it takes its time on a loaded machine.
vi.setConfig({ testTimeout: 120_000 });

const origine = inject('origine');
const focus = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('data-code') ?? null);
const opacity = (said: Locator) =>
	said.evaluate((element) => getComputedStyle(element.parentElement!).opacity);
/** The dark line of an outline. */
const { encre: ENCRE } = CLAIR;
const picture = async (page: Page) =>
	(await page.locator('.toile').screenshot()).toString('base64');

describe('the zoomable map by keyboard', () => {
	it('opens with +, moves with arrows, zooms, resets with Home and leaves with Escape', async () => {
		const { page, ennuis, fermer } = await ouvrirVivante('/?axe=cybersecurite&departement=25', {
			...PETITE,
			mouvement: 'no-preference'
		});
		await bouton(page, 'Zoomer').waitFor();
		await page.locator('a[data-code="25"]').focus();
		await page.keyboard.press('+');
		await ouverte(page);
		expect(await focus(page)).toBe('25');
		await isNoTabStop(page);
		const first = await picture(page);
		await page.keyboard.press('ArrowUp');
		expect(await focus(page)).toBe('70');
		await page.keyboard.press('+');
		await calme(page);
		const near = await picture(page);
		expect(near).not.toBe(first);
		await page.keyboard.press('Home');
		await calme(page);
		expect(await picture(page)).not.toBe(near);
		expect(await fautesTelephone(page)).toEqual([]);
		await page.keyboard.press('Escape');
		expect(await page.locator('canvas').count()).toBe(0);
		// The selection stays: a second Escape would let it go, as on the SVG map.
		expect(page.url()).toBe(`${origine}/?axe=cybersecurite&departement=25`);
		expect(await focus(page)).toBe('70');
		expect(ennuis).toEqual([]);
		await fermer();
	});

	/** The links of the SVG map stay the only text: going back by Tab leads to them. */
	async function isNoTabStop(page: Page): Promise<void> {
		expect(
			await page.locator('.toile[aria-hidden="true"] :is([tabindex], a, button)').count()
		).toBe(0);
		await bouton(page, 'Zoomer').focus();
		await page.keyboard.press('Shift+Tab');
		expect(await focus(page)).toBe('25');
	}
});

describe('the page around the zoomable map', () => {
	it('keeps its scroll: the wheel alone moves the page, with Ctrl the map', async () => {
		const { page, fermer } = await ouvrirVivante('/', {
			...PETITE,
			mouvement: 'no-preference'
		});
		await bouton(page, 'Zoomer').waitFor();
		const { x, y } = (await page.locator('[data-cadre="metropole"]').boundingBox())!;
		await page.mouse.move(x + 300, y + 200);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -100);
		await page.keyboard.up('Control');
		await ouverte(page);
		const before = await picture(page);
		const top = await page.evaluate(() => scrollY);
		await page.mouse.wheel(0, 200);
		await page.waitForFunction((top) => scrollY > top + 100, top);
		const said = page.locator('.maplibregl-desktop-message');
		expect(await said.innerText()).toBe('Ctrl + molette\u00a0: zoomer sur la carte');
		expect(await opacity(said)).not.toBe('0');
		await page.evaluate((top) => scrollTo(0, top), top);
		// The message goes away by itself, and nothing has moved under it.
		await expect.poll(() => opacity(said), { timeout: 20_000 }).toBe('0');
		await calme(page);
		expect(await picture(page)).toBe(before);
		// What the pointer is on is outlined; then nothing is.
		await page.mouse.move(x + 302, y + 202);
		await calme(page);
		const outlined = await pixels(page, ENCRE);
		await page.mouse.move(0, 0);
		await calme(page);
		// Half of it would be its name alone, which is written larger.
		expect(outlined - (await pixels(page, ENCRE))).toBeGreaterThan(220);
		expect(
			await page.locator('.toile canvas').evaluate((canvas) => getComputedStyle(canvas).touchAction)
		).toBe('pan-x pan-y');
		await fermer();
	});
});

describe('where the zoomable map cannot be', () => {
	it('the SVG map says nothing without WebGL', async () => {
		const { page, ennuis, fermer } = await ouvrir('/');
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.reload();
		await wake(page);
		await page.waitForTimeout(2_500);
		await page.locator('a[data-code="80"]').focus();
		await page.keyboard.press('+');
		expect(await page.getByRole('button', { name: 'Zoomer' }).count()).toBe(0);
		expect(await page.locator('.libre').count()).toBe(0);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('the SVG map says nothing when the files do not come', async () => {
		const { page, ennuis, fermer } = await ouvrirVivante('/?departement=80');
		await page.route('**/geo/departements.topo.json', (route) => route.abort());
		await bouton(page, 'Zoomer').click();
		await page.locator('.commandes').waitFor({ state: 'detached' });
		expect(await page.locator('.libre').count()).toBe(0);
		expect(await page.locator('#panneau h2').innerText()).toContain('Somme');
		// The browser itself notes that a request failed; the page adds nothing.
		expect(ennuis.filter((ennui) => !/failed|ERR_FAILED/i.test(ennui))).toEqual([]);
		await fermer();
	});
});
