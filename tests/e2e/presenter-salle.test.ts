import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { partsOf, unescapeXml } from '../export/ooxml.ts';
import { fautesAxe } from './axe-core.ts';
import { navigateur, ouvrir } from './navigateur.ts';

const origine = inject('origine');
const LISTE =
	'nom=Comit%C3%A9&vue=/?axe=cybersecurite&titre-1=La+moiti%C3%A9+reste+%C3%A0+documenter' +
	'&note-1=Dire+merci&vue=/departements/80&vue=/structures/disparue&vue=/chevauchements';
const SALLE = `/presenter/salle?${LISTE}`;
const dossier = mkdtempSync(join(tmpdir(), 'presenter-'));
afterAll(() => rmSync(dossier, { recursive: true }));

const ici = (page: Page) => page.locator('.diapo[data-ici]').getAttribute('id');
const a = (page: Page, nom: string) =>
	page.evaluate((nom) => document.documentElement.hasAttribute(nom), nom);
async function touches(page: Page, ...keys: string[]): Promise<string | null> {
	for (const key of keys) await page.keyboard.press(key);
	return ici(page);
}

/** The machine may be busy. */
const PATIENCE = { timeout: 20_000 };

/** What every reading of the list answers to keys, clickers, mouse and finger. */
async function presenter(page: Page): Promise<void> {
	expect(await ici(page)).toBe('d1');
	expect(await touches(page, 'ArrowRight')).toBe('d2');
	expect(await touches(page, 'PageDown', ' ')).toBe('d4');
	// There is nothing after the last one.
	expect(await touches(page, 'ArrowDown')).toBe('d4');
	expect(await touches(page, 'PageUp')).toBe('d3');
	expect(await touches(page, 'Home')).toBe('d1');
	expect(await touches(page, 'End')).toBe('d4');
	expect(await touches(page, '2', 'Enter')).toBe('d2');
	expect(new URL(page.url()).hash).toBe('#d2');
	await touches(page, 'b');
	expect(await a(page, 'data-noir')).toBe(true);
	// A clicker first brings the slide back, where it was.
	expect(await touches(page, 'PageDown')).toBe('d2');
	expect(await a(page, 'data-noir')).toBe(false);
	await touches(page, '?');
	expect(await page.getByRole('dialog').isVisible()).toBe(true);
	expect(await touches(page, 'Escape', 'ArrowLeft')).toBe('d1');
	await touches(page, 'n');
	expect(await page.locator('.notes:visible').innerText()).toContain('Dire merci');
	await touches(page, 'n');
	const { width, height } = page.viewportSize()!;
	await page.mouse.click(width * 0.6, height / 2);
	expect(await ici(page)).toBe('d2');
	await page.mouse.click(width * 0.1, height / 2);
	expect(await ici(page)).toBe('d1');
	await page.evaluate(() => {
		const touch = (type: string, clientX: number) =>
			document.dispatchEvent(
				new PointerEvent(type, { clientX, clientY: 300, pointerType: 'touch', bubbles: true })
			);
		touch('pointerdown', 600);
		touch('pointerup', 300);
	});
	expect(await ici(page)).toBe('d2');
	await touches(page, 'Home');
}

describe('the room', () => {
	it('is led by keys, clicker, mouse and finger, with everything there from the first answer', async () => {
		const { page, ennuis, demandes, fermer } = await ouvrir(SALLE);
		await presenter(page);
		expect(demandes).toHaveLength(1);
		expect(await page.title()).toBe('Comité – Mitoyen');
		const image = page.locator('.diapo[data-ici]').getByRole('img');
		expect(await image.getAttribute('aria-label')).toMatch(/^Un service de cybersécurité/);
		expect(await page.getByRole('status').textContent()).toMatch(/^Diapositive 1 sur 4/);
		expect(await fautesAxe(page)).toEqual([]);
		// Nothing moves for who asked for it.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(
			await image.evaluate((img) => getComputedStyle(img.closest('.diapo')!).animationName)
		).toBe('none');
		await page.getByRole('link', { name: 'Quitter' }).click();
		await page.waitForURL(/\/presenter\?nom=/);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('keeps step with the presenter’s window, in both directions', async () => {
		const { page, ennuis, fermer } = await ouvrir(SALLE);
		const opened = page.waitForEvent('popup');
		await page.keyboard.press('p');
		const regie = await opened;
		await regie.locator('.regie').waitFor();
		expect(await regie.locator('.notes:visible').innerText()).toContain('Dire merci');
		expect(await regie.locator('.diapo[data-suit] svg').isVisible()).toBe(true);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => ici(regie), PATIENCE).toBe('d2');
		await regie.keyboard.press('PageDown');
		await expect.poll(() => ici(page), PATIENCE).toBe('d3');
		await regie.keyboard.press('b');
		await expect.poll(() => a(page, 'data-noir'), PATIENCE).toBe(true);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => a(regie, 'data-noir'), PATIENCE).toBe(false);
		expect(await regie.locator('[data-heure]').innerText()).toMatch(/^\d\d:\d\d$/);
		await expect.poll(() => regie.locator('[data-chrono]').innerText(), PATIENCE).not.toBe('00:00');
		expect(await fautesAxe(regie)).toEqual([]);
		expect(ennuis).toEqual([]);
		await fermer();
	});
});

describe('the file that needs no network', () => {
	it('opens from a disk, asks for nothing, is led, printed and doubled', async () => {
		const answer = await fetch(`${origine}/presenter.html?${LISTE}`);
		expect(answer.headers.get('content-disposition')).toMatch(
			/^attachment; filename="mitoyen-diaporama-comite-v\d+-/
		);
		const path = join(dossier, 'comite.html');
		writeFileSync(path, Buffer.from(await answer.arrayBuffer()));

		const context = await (await navigateur()).newContext({ offline: true });
		const page = await context.newPage();
		const asked: string[] = [];
		const errors: string[] = [];
		context.on('request', (request) => asked.push(request.url()));
		page.on('console', (message) => errors.push(message.text()));
		page.on('pageerror', (error) => errors.push(error.message));
		await page.goto(pathToFileURL(path).href);
		await presenter(page);
		const opened = page.waitForEvent('popup');
		await page.keyboard.press('p');
		const regie = await opened;
		await regie.locator('.regie').waitFor();
		await regie.keyboard.press('ArrowRight');
		await expect.poll(() => ici(page), PATIENCE).toBe('d2');
		await regie.close();
		await page.emulateMedia({ media: 'print' });
		// One slide per page, each with its notes, without the tools.
		expect(await page.locator('.diapo:visible').count()).toBe(4);
		expect(await page.locator('.notes:visible').count()).toBe(4);
		expect(await page.locator('.outils').isVisible()).toBe(false);
		const breaks = await page
			.locator('.diapo')
			.evaluateAll((all) => all.map((diapo) => getComputedStyle(diapo).breakAfter));
		expect(breaks).toEqual(['page', 'page', 'page', 'auto']);
		expect(asked).toEqual([pathToFileURL(path).href]);
		expect(errors).toEqual([]);
		await context.close();
	});
});

describe('the list as a presentation of an office', () => {
	it('has a slide per view, with the words of its author first in its notes', async () => {
		const answer = await fetch(`${origine}/presenter.pptx?${LISTE}`);
		expect(answer.status).toBe(200);
		const parts = partsOf(new Uint8Array(await answer.arrayBuffer()));
		const slides = Object.keys(parts).filter((path) => /slides\/slide\d+\.xml$/.test(path));
		expect(slides).toHaveLength(4);
		expect(parts['ppt/slides/slide1.xml']).toContain('La moitié reste à documenter');
		expect(parts['ppt/slides/slide3.xml']).toContain('Cette vue n’existe plus');
		const notes = unescapeXml(parts['ppt/notesSlides/notesSlide1.xml']!);
		const order = [
			'Dire merci',
			'La moitié reste',
			'Un service de cybersécurité',
			'Licence Ouverte'
		];
		const places = [...order, `${origine}/?axe=cybersecurite`].map((mot) => notes.indexOf(mot));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(places).toEqual(places.toSorted((x, y) => x - y));
	});
});
