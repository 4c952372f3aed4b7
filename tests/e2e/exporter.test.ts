import { describe, expect, inject, it } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { lire, ouvrir } from './navigateur.ts';

const origine = inject('origine');

describe('the files of a view', () => {
	it('are chosen on a page of their own without a script', async () => {
		const { page, ennuis } = await lire('/lacunes?axe=donnees');
		await page.getByRole('link', { name: 'Exporter' }).click();
		await page.getByLabel('PDF').check();
		await page.getByRole('button', { name: 'Voir le résultat' }).click();
		await page.getByLabel('A3').check();
		await page.getByLabel('Portrait').check();
		await page.getByRole('button', { name: 'Voir le résultat' }).click();
		const link = page.getByRole('link', { name: 'Télécharger' });
		expect(await link.getAttribute('href')).toBe(
			'/lacunes.pdf?axe=donnees&papier=a3&sens=portrait'
		);
		expect(await page.getByText(/^mitoyen-lacunes-donnees-[\d-]+\.pdf$/).count()).toBe(1);
		expect(ennuis).toEqual([]);
	});

	it('are chosen over the page with one; nothing of it is asked for before', async () => {
		const { page, demandes, ennuis } = await lire('/lacunes?axe=donnees', { js: true });
		const before = demandes.length;
		expect(demandes.some((url) => /exporter|\.svg\?/.test(url))).toBe(false);
		const opener = page.getByRole('link', { name: 'Exporter' });
		await opener.click();
		const dialog = page.getByRole('dialog', { name: 'Exporter cette vue' });
		await dialog.getByLabel('Sombre').check();
		await dialog.getByLabel('Carré').check();
		const link = dialog.getByRole('link', { name: 'Télécharger' });
		await expect
			.poll(() => link.getAttribute('href'))
			.toBe('/lacunes.png?axe=donnees&format=carre&theme=sombre&echelle=2');
		await dialog.getByRole('img').waitFor();
		expect(demandes.length).toBeGreaterThan(before);
		const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
		expect(download.suggestedFilename()).toMatch(/^mitoyen-lacunes-donnees-[\d-]+\.png$/);
		await dialog.getByText('Le fichier est téléchargé.').waitFor();
		expect(ennuis).toEqual([]);
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	it('that cannot be made now say why, and are asked for again on demand', async () => {
		const { page } = await lire('/lacunes', { js: true });
		const detail = 'Trop de fichiers sont demandés. Réessayez dans 5 secondes.';
		const refusal = { status: 503, json: { detail } };
		await page.route('**/lacunes.png*', (route) => route.fulfill(refusal), { times: 1 });
		await page.getByRole('link', { name: 'Exporter' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('link', { name: 'Télécharger' }).click();
		await dialog.getByText('Trop de fichiers sont demandés').waitFor();
		const again = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Réessayer' }).click();
		await again;
	});

	it('are copied as a picture, a link and a citation', async () => {
		const { page, ennuis } = await lire('/structures/adico', { js: true });
		await page
			.context()
			.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: origine });
		await page.getByRole('link', { name: 'Exporter' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Copier l’image' }).click();
		await dialog.getByText('L’image est copiée.').waitFor();
		const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
		expect(types).toContain('image/png');
		await dialog.getByRole('button', { name: 'Copier la citation' }).click();
		await dialog.getByText('Copié.').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			/^Mitoyen, «\sADICO\s», version \d+ du .*, Licence Ouverte 2\.0, http/
		);
		const slides = dialog.getByRole('link', { name: 'Ajouter à un diaporama' });
		expect(await slides.getAttribute('href')).toBe('/presenter?vue=%2Fstructures%2Fadico');
		expect(ennuis).toEqual([]);
	});

	it('say when a browser copies no picture', async () => {
		const { page } = await lire('/structures/adico', { js: true });
		await page.evaluate(() => Reflect.deleteProperty(window, 'ClipboardItem'));
		await page.getByRole('link', { name: 'Exporter' }).click();
		await page.getByRole('button', { name: 'Copier l’image' }).click();
		await page.getByText('Votre navigateur ne copie pas les images').waitFor();
	});

	it('have a dialog that axe finds right, light and dark, on a phone', async () => {
		const { page } = await lire('/solutions', { js: true });
		await page.getByRole('link', { name: 'Exporter' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Copier le lien' }).waitFor();
		expect(await fautesTelephone(page)).toEqual([]);
	});

	it('have a page that axe finds right', async () => {
		const { page } = await lire('/exporter?de=/empreinte&fichier=csv', { js: true });
		expect(await fautesTelephone(page)).toEqual([]);
	});

	it.each([
		['de=/aide', 404],
		['de=https://example.org/', 404],
		['de=/structures/inconnue', 404],
		['de=/lacunes%3Fcouleur%3Drouge', 200],
		['', 200]
	])('/exporter?%s answers %i', async (query, status) => {
		expect((await fetch(`${origine}/exporter?${query}`)).status).toBe(status);
		const json = await fetch(`${origine}/exporter.json?${query}`);
		expect(json.status).toBe(status);
		await json.body?.cancel();
	});
});

it('choosing the theme of a picture leaves that of the site alone', async () => {
	const { page, fermer } = await ouvrir('/exporter?de=/lacunes');
	await page.evaluate(() => localStorage.setItem('theme', 'dark'));
	await page.reload();
	await page.getByLabel('Sombre').first().check();
	expect(await page.evaluate(() => localStorage.theme)).toBe('dark');
	await fermer();
});
