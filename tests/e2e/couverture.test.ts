import { describe, expect, inject, it } from 'vitest';
import { lireVivante, readView, wake } from './couverture-vue.ts';
import { lire, ouvrir } from './navigateur.ts';

const origine = inject('origine');

const VIEWS = [
	'',
	'axe=cybersecurite',
	'axe=cybersecurite,donnees&famille=thd',
	'axe=cybersecurite&sous-thematique=soc',
	'axe=e-administration&region=53,32&tri=-structures',
	'axe=infrastructures&role=operateur-thd&departement=80',
	'axe=cybersecurite&famille=ca',
	'axe=donnees&confiance=basse&source=lien&adhesion=toutes',
	'axe=donnees&mesure=population&tri=-population',
	'axe=formation&mesure=sous-thematiques&departement=75',
	'mesure=population',
	'mesure=sous-thematiques&tri=nom',
	'statut=gip&departement=69',
	'famille=cdg&tri=-nom',
	'region=94&departement=2A',
	'confiance=haute&departement=974'
];

describe('the coverage map with JavaScript', () => {
	it('shows in the browser exactly what the server answers', async () => {
		const { page, ennuis } = await lireVivante('/');
		for (const query of VIEWS) {
			await page.evaluate((query) => {
				history.replaceState(null, '', query === '' ? '/' : `/?${query}`);
				dispatchEvent(new PopStateEvent('popstate'));
			}, query);
			if (query.includes('departement=')) await page.waitForLoadState('networkidle');
			const expected = await readView(page, await (await fetch(`${origine}/?${query}`)).text());
			// The browser draws one frame later, or more when it is busy.
			await expect
				.poll(() => readView(page), { message: query, timeout: 20_000 })
				.toEqual(expected);
		}
		expect(ennuis).toEqual([]);
	});

	it('keeps the nodes and the contours that the server sent', async () => {
		const { page } = await lire('/?axe=cybersecurite&departement=80', { js: true });
		await page.evaluate(() => {
			for (const path of document.querySelectorAll('#contenu path, #contenu tr')) {
				path.setAttribute('data-kept', '');
			}
		});
		await wake(page);
		expect(await page.locator('#contenu :is(path, tr):not([data-kept])').count()).toBe(0);
		expect(await page.locator('#metropole-80').getAttribute('d')).toMatch(/^m441 92 /);
	});

	it('has its contours once in the page, and in no script nor data', async () => {
		const { page, demandes } = await lireVivante('/?departement=80');
		const d = (await page.locator('#metropole-80').getAttribute('d')) ?? '';
		const texts = await Promise.all(demandes.map(async (url) => (await fetch(url)).text()));
		const count = texts.map((text) => text.split(d.slice(0, 80)).length - 1);
		expect(count.reduce((a, b) => a + b)).toBe(1);
	});

	it('filters at once, without asking the server again', async () => {
		const { page, demandes, ennuis } = await lireVivante('/');
		const asked = demandes.length;
		await page.locator('h1 select').selectOption('cybersecurite');
		await page.locator('#filtres summary', { hasText: 'Famille' }).click();
		await page.getByLabel('Asso · ').check();
		expect(page.url()).toBe(`${origine}/?axe=cybersecurite&famille=asso`);
		expect(await page.title()).toMatch(/^Qui propose un service de cybersécurité/);
		expect(await page.locator('a[data-code="80"] ').getAttribute('class')).toContain('partiel');
		// Chromium asks for the icon again at each new address.
		expect(demandes.slice(asked).filter((url) => !url.endsWith('/logo.svg'))).toEqual([]);
		expect(ennuis).toEqual([]);
	});

	it('goes back and forward through the views', async () => {
		const { page } = await lireVivante('/');
		await page.locator('h1 select').selectOption('cybersecurite');
		await page.locator('#metropole-80').click();
		await page.locator('#tableau').getByRole('link', { name: 'État' }).click();
		await page.waitForURL(/tri=etat/);
		const addresses: string[] = [];
		for (let i = 0; i < 3; i++) {
			await page.goBack();
			addresses.push(page.url().slice(origine.length));
		}
		expect(addresses).toEqual(['/?axe=cybersecurite&departement=80', '/?axe=cybersecurite', '/']);
		expect(await page.locator('#panneau h2').innerText()).toBe('Lire la carte');
		await page.goForward();
		await page.goForward();
		expect(await page.locator('#panneau h2').innerText()).toBe('Somme 80');
	});

	it('loses nothing of what was ticked while its scripts were coming', async () => {
		const { page, fermer } = await ouvrir('/');
		let open = () => {};
		const gate = new Promise<void>((resolve) => (open = resolve));
		await page.route('**/noyau.json*', async (route) => {
			await gate;
			await route.continue();
		});
		await page.locator('#filtres summary', { hasText: 'Axe' }).click();
		await page.getByRole('checkbox', { name: 'Cybersécurité' }).check();
		expect(page.url()).toBe(`${origine}/`);
		open();
		await page.waitForURL(`${origine}/?axe=cybersecurite`);
		expect(await page.getByRole('checkbox', { name: 'Cybersécurité' }).isChecked()).toBe(true);
		await fermer();
	});

	it('works by its links and forms when its scripts do not come', async () => {
		const { page, fermer } = await ouvrir('/');
		await page.route('**/noyau.json*', (route) => route.abort());
		await page.locator('#metropole-80').click();
		await page.waitForURL(`${origine}/?departement=80#panneau`);
		expect(await page.locator('#panneau h2').innerText()).toBe('Somme 80');
		await fermer();
	});
});
