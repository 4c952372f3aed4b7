import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { MOT_DE_PASSE } from './equipe.ts';

// What a new colleague does, by the keyboard alone.

/** Goes to a control as a keyboard does, with Tab alone: in a burst to what comes before, then stop by stop. */
export async function tabuler(page: Page, cible: Locator): Promise<void> {
	await cible.waitFor();
	const voulue = (await cible.elementHandle())!;
	const loin = await voulue.evaluate((element) => {
		const stops = [
			...document.querySelectorAll('a[href], button, input, select, textarea, summary')
		]
			// One radio stands for its group.
			.filter((stop) => stop.checkVisibility() && !stop.matches(':disabled, [type=radio]'));
		return stops.indexOf(element) - stops.indexOf(document.activeElement!);
	});
	const rafale = Array.from({ length: Math.max(0, loin - 5) }, () => page.keyboard.press('Tab'));
	await Promise.all(rafale);
	for (let pas = 0; pas < 300; pas++) {
		if (await voulue.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reaches ${cible}`);
}

/** Goes to it, and presses Enter. */
export async function presser(page: Page, cible: Locator): Promise<void> {
	await tabuler(page, cible);
	await page.keyboard.press('Enter');
}

export const lien = (page: Page, name: string) =>
	page.getByRole('link', { name, exact: true }).first();
export const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Gives a file to check, on the page of imports. */
export async function deposer(page: Page, fichier: string): Promise<void> {
	await tabuler(page, page.getByLabel('Un fichier, choisi ou déposé ici'));
	const choisi = page.waitForEvent('filechooser');
	await page.keyboard.press('Space');
	await (await choisi).setFiles(fichier);
	await presser(page, bouton(page, 'Déposer et contrôler'));
	await page.waitForURL(/\/equipe\/imports\/\d+$/);
}

/** From the help to the page of imports, signing in on the way. */
export async function venir(page: Page): Promise<void> {
	await presser(page, lien(page, 'leur guide, pas à pas'));
	await page.waitForURL(/\/aide\/equipe$/);
	await page.getByRole('heading', { name: 'Comment tenir les faits à jour' }).waitFor();
	await presser(page, lien(page, 'salle d’équipe'));
	await page.waitForURL(/\/equipe\/connexion/);
	await tabuler(page, page.getByLabel('Adresse électronique'));
	await page.keyboard.type('publication@exemple.fr');
	await page.keyboard.press('Tab');
	await page.keyboard.type(MOT_DE_PASSE);
	await page.keyboard.press('Enter');
	await page.waitForURL(/:\d+\/equipe$/);
	await presser(page, lien(page, 'Importer'));
	await page.getByRole('heading', { name: 'Importer un fichier' }).waitFor();
}

/** Publishes what waits, once it was reviewed. */
export async function publier(page: Page): Promise<void> {
	await presser(page, lien(page, 'Publier'));
	await page.waitForURL(/\/equipe\/publier/);
	await page.getByText('Appel d’ADICO du 20 novembre').waitFor();
	expect(await fautesTelephone(page)).toEqual([]);
	await tabuler(page, page.getByLabel('Ce qui change, en une phrase'));
	await page.keyboard.type('ADICO prépare un centre de surveillance.');
	await presser(page, bouton(page, 'Continuer'));
	await tabuler(page, page.getByLabel(/J’ai relu ce qui change/));
	await page.keyboard.press('Space');
	await presser(page, bouton(page, 'Publier la version 2'));
	await page.waitForURL(/\/equipe\/versions\/2/);
}
