import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { ouvrir } from './navigateur.ts';

const origine = inject('origine');

/** Invented structures that are added to the real network, each on a part of one département. */
const INVENTEES = 2600;

/** The real noyau with invented structures, of which nobody knows the communes. */
async function grandNoyau(): Promise<string> {
	const noyau = (await (await fetch(`${origine}/noyau.json`)).json()) as Noyau;
	const first = noyau.structures.length;
	const rows: number[][] = [];
	for (let k = 0; k < noyau.presences.length; k += 5) rows.push(noyau.presences.slice(k, k + 5));
	for (let i = 0; i < INVENTEES; i++) {
		const nom = `Structure inventée ${i}`;
		const slug = `zz-inventee-${String(i).padStart(5, '0')}`;
		const roles = 1 << (i & 1);
		noyau.structures.push({ slug, court: nom, nom, famille: 0, statut: -1, roles, membre: true });
		rows.push([first + i, (i >> 1) % noyau.departements.length, 0, 63, 0]);
	}
	rows.sort((a, b) => a[1]! - b[1]! || a[0]! - b[0]!);
	return JSON.stringify({ ...noyau, presences: rows.flat() });
}

/** Opens the overlaps on the large network, alive. */
async function ouvrirGrand() {
	const body = await grandNoyau();
	const visite = await ouvrir('/chevauchements');
	await visite.page
		.context()
		.route('**/noyau.json*', (route) => route.fulfill({ body, contentType: 'application/json' }));
	await visite.page.locator('#filtres').dispatchEvent('pointerover');
	await visite.page.waitForSelector('[data-ilot="chevauchements"][data-vivant]', {
		state: 'attached',
		timeout: 120_000
	});
	return visite;
}

const choose = async (page: Page) => {
	await page.locator('#filtres summary', { hasText: 'Verdict' }).click();
	await page.getByRole('checkbox', { name: 'Indéterminé' }).check();
};
const progress = (page: Page) => page.locator('progress');

describe('overlaps of more than 2,000 structures', () => {
	it('are computed apart: the page says how far, goes on answering, and can give up', async () => {
		const { page, ennuis, fermer } = await ouvrirGrand();
		expect(page.workers()).toHaveLength(1);
		await page.locator('#metropole-31').click();
		await page.waitForURL(`${origine}/chevauchements?departement=31`);
		await choose(page);
		await progress(page).waitFor();
		// The page opens a menu while the worker computes.
		await page.locator('#filtres summary', { hasText: 'Région' }).click();
		expect(await page.getByRole('checkbox', { name: 'Bretagne' }).isVisible()).toBe(true);
		expect(await progress(page).count()).toBe(1);
		await page.getByRole('button', { name: 'Annuler' }).click();
		expect(await progress(page).count()).toBe(0);
		expect(page.url()).toBe(`${origine}/chevauchements?departement=31`);
		await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
		expect(await page.locator('input[value="indetermine"]').isChecked()).toBe(false);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('come at the end, all of them in the count, the first ones in the list', async () => {
		const { page, fermer } = await ouvrirGrand();
		await choose(page);
		await progress(page).waitFor();
		await progress(page).waitFor({ state: 'detached', timeout: 120_000 });
		expect(page.url()).toBe(`${origine}/chevauchements?verdict=indetermine`);
		expect(await page.locator('#paires tbody tr').count()).toBe(300);
		const said = (await page.locator('#paires header p').innerText()).replaceAll(/\s/g, ' ');
		expect(said).toMatch(/^1\d \d{3} paires, 300 affichées ici/);
		await fermer();
	});
});
