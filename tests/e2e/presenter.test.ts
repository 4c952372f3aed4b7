import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { lire, ouvrir } from './navigateur.ts';

const TROIS = '/presenter?vue=/&vue=/lacunes&titre-2=Les+lacunes&vue=/chevauchements';

const dossier = mkdtempSync(join(tmpdir(), 'presenter-'));
afterAll(() => rmSync(dossier, { recursive: true }));

/** The machine may be busy. */
const PATIENCE = { timeout: 20_000 };

/** The titles of the list, in its order. */
const titres = (page: Page) =>
	page
		.locator('[data-diapositive] h2')
		.evaluateAll((heads) => heads.map((head) => head.textContent!.replace(/^\d+\s*/, '')));
const bouton = (page: Page, nom: string) => page.getByRole('button', { name: nom, exact: true });

describe('the list of slides, without JavaScript', () => {
	it('is made from nothing, changed, and presented', async () => {
		const { page, ennuis } = await lire('/presenter');
		await page.getByLabel('Département', { exact: true }).selectOption('80');
		await bouton(page, 'Préparer').first().click();
		expect(await titres(page)).toHaveLength(5);
		const [first, second] = await titres(page);

		await page.locator('#titre-2').fill('Nos voisins');
		await page.locator('#note-2').fill('Saluer le président');
		await bouton(page, 'Monter la diapositive 2').click();
		expect((await titres(page)).slice(0, 2)).toEqual(['Nos voisins', first]);
		expect(await page.locator('#note-1').inputValue()).toBe('Saluer le président');

		await bouton(page, 'Retirer la diapositive 1').click();
		expect(await titres(page)).toHaveLength(4);
		await page.getByRole('button', { name: /^Annuler/ }).click();
		expect((await titres(page)).slice(0, 2)).toEqual(['Nos voisins', first]);

		await page.locator('#titre-1').fill('');
		await page.getByLabel(/^Collez l’adresse/).fill('lacunes?axe=cybersecurite');
		await bouton(page, 'Ajouter').click();
		expect(await titres(page)).toHaveLength(6);
		expect((await titres(page))[0]).toBe(second);

		await page.getByLabel(/^Collez l’adresse/).fill('https://ailleurs.example/');
		await bouton(page, 'Ajouter').click();
		expect(await page.getByRole('alert').innerText()).toContain('n’est pas une adresse de ce site');
		expect(await titres(page)).toHaveLength(6);

		await bouton(page, 'Présenter').click();
		await page.waitForURL(/\/presenter\/salle\?nom=/);
		const shown = page.locator('.diapo:visible');
		expect(await shown.count()).toBe(1);
		await shown.getByRole('link', { name: 'Suivante' }).click();
		expect(new URL(page.url()).hash).toBe('#d2');
		expect(await page.locator('.diapo:visible').getAttribute('id')).toBe('d2');
		expect(ennuis).toEqual([]);
	});

	it('tells the slide that cannot be shown, and goes on', async () => {
		const path = '/presenter?vue=/structures/disparue&vue=/lacunes';
		const { page, ennuis } = await lire(path);
		expect(await page.locator('#diapositive-1').innerText()).toContain(
			'Aucune structure ne porte l’identifiant'
		);
		await bouton(page, 'Présenter').click();
		const absent = page.getByRole('img', { name: /retirez cette diapositive/ });
		expect(await absent.isVisible()).toBe(true);
		await page.locator('.diapo:visible a', { hasText: 'Suivante' }).click();
		expect(await page.locator('.diapo:visible').getAttribute('id')).toBe('d2');
		expect(ennuis).toEqual([]);
	});

	it('travels in its form once no address holds it, and as a file', async () => {
		const { page, ennuis } = await lire(TROIS);
		for (const n of [1, 2, 3]) await page.locator(`#note-${n}`).fill('Été '.repeat(450));
		await bouton(page, 'Enregistrer les titres et les notes').click();
		expect(await page.locator('.notice.warning').innerText()).toContain('La liste');
		expect(new URL(page.url()).search).toBe('');
		await bouton(page, 'Descendre la diapositive 1').click();
		expect((await titres(page))[0]).toBe('Les lacunes');
		expect(await page.locator('#note-3').inputValue()).toHaveLength(1799);

		const taken = page.waitForEvent('download');
		await bouton(page, 'La liste').click();
		const path = join(dossier, 'liste.json');
		await (await taken).saveAs(path);
		await page.goto(page.url());
		await page.getByLabel('Fichier').setInputFiles(path);
		await bouton(page, 'Ouvrir').click();
		expect((await titres(page))[0]).toBe('Les lacunes');
		expect(ennuis).toEqual([]);
	});
});

describe('the list of slides', () => {
	it('has its address follow what is typed; is put in order by keyboard: the button keeps the focus on its slide', async () => {
		const { page, ennuis, fermer } = await ouvrir(TROIS);
		await page.locator('#titre-1').fill('Où en est-on ?');
		await page.locator('#titre-1').press('Tab');
		await expect.poll(() => page.url(), PATIENCE).toContain('titre-1=O%C3%B9+en+est-on+?');
		const shown = await page.getByLabel(/^L’adresse de ce diaporama/).inputValue();
		expect(shown).toBe(page.url());
		await page.locator('#monter-3').focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/#monter-2$/);
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.id), PATIENCE)
			.toBe('monter-2');
		await page.keyboard.press('Enter');
		await page.waitForURL(/#diapositive-1$/);
		// The first slide cannot go up: the slide itself is where the focus waits.
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.id), PATIENCE)
			.toBe('diapositive-1');
		expect((await titres(page))[2]).toBe('Les lacunes');
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('is kept on the device, grows with a view that comes later, and is forgotten', async () => {
		const { page, ennuis, fermer } = await ouvrir(TROIS);
		await expect
			.poll(() => page.evaluate(() => localStorage.diaporama), PATIENCE)
			.toContain('Les+lacunes');
		await page.goto(new URL('/presenter?vue=/solutions', page.url()).href);
		await bouton(page, 'Y ajouter ces vues').click();
		await expect.poll(() => titres(page), PATIENCE).toHaveLength(4);
		await page.goto(new URL('/', page.url()).href);
		await page.goto(new URL('/presenter', page.url()).href);
		await bouton(page, 'L’oublier').click();
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('is dragged, without axe faults, down to 320 px', async () => {
		const { page, ennuis, fermer } = await ouvrir(`${TROIS}&vue=/structures/disparue`, {
			hauteur: 1600
		});
		await page.locator('#diapositive-3 .apercu').dragTo(page.locator('#diapositive-1 .apercu'));
		await expect.poll(async () => (await titres(page))[2], PATIENCE).toBe('Les lacunes');
		expect(await fautesTelephone(page)).toEqual([]);
		expect(ennuis).toEqual([]);
		await fermer();
	});
});
