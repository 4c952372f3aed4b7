import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { fautesTelephone } from './axe-core.ts';
import { readView, wake } from './chevauchements-vue.ts';
import { lire, type Visite } from './navigateur.ts';

const origine = inject('origine');

async function visiterVivante(path: string): Promise<Omit<Visite, 'fermer'>> {
	const visite = await lire(path, { js: true });
	await wake(visite.page);
	return visite;
}

const VIEWS = [
	'',
	'axe=cybersecurite&departement=31',
	'gauche=cdg&droite=at,adico',
	'verdict=doublon&tri=-population',
	'region=53&bordures=toutes&departement=22',
	'famille=asso&confiance=basse&adhesion=toutes&source=lien',
	'axe=donnees&sous-thematique=rgpd-dpo&tri=paire',
	'element=sous-thematiques&ordre=degre',
	'element=communes&ordre=nom&departement=80',
	'droite=gip&verdict=complement'
];

type Reponse = { paires: { a: string; b: string; bordure: boolean }[] };

describe('the overlaps and their files', () => {
	it.each(['', 'axe=cybersecurite', 'region=53', 'gauche=thd&droite=cdg,at&confiance=basse'])(
		'have the same pairs on the page, in its JSON and in its CSV: ?%s',
		async (query) => {
			const { page } = await lire(`/chevauchements?${query}`);
			const shown = await page
				.locator('#paires tbody th a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
			const cells = await page
				.locator('#matrice td a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
			const json = (await (
				await fetch(`${origine}/chevauchements.json?${query}`)
			).json()) as Reponse;
			const csv: Record<string, string>[] = parse(
				await (await fetch(`${origine}/chevauchements.csv?${query}`)).text(),
				{ columns: true }
			);
			const unfolded = json.paires.filter(({ bordure }) => !bordure);
			const sides = ({ a, b }: { a?: string; b?: string }) => [a, b];
			// A pair has one page, whatever the order of the two sets.
			const pageOf = (paire: { a?: string; b?: string }) =>
				`/chevauchements/${sides(paire).sort().join('/')}`;
			expect(shown.length).toBeGreaterThan(0);
			expect(shown).toEqual(unfolded.map(pageOf));
			expect(cells.toSorted()).toEqual(shown.toSorted());
			expect(csv.map(sides)).toEqual(json.paires.map(sides));
		}
	);

	it('answer bad values with a problem, and pages with a notice', async () => {
		for (const format of ['json', 'csv', 'svg', 'png']) {
			const response = await fetch(`${origine}/chevauchements.${format}?droite=adicoo`);
			expect(response.status).toBe(400);
			expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
			expect(await response.text()).toContain('"correction":"adico"');
		}
		const { page } = await lire('/chevauchements?droite=adicoo');
		expect(await page.locator('.notice').innerText()).toMatch(/Vouliez-vous dire «.adico.»/);
	});

	it('are pictures that carry the sentence of the page', async () => {
		const { page } = await lire('/chevauchements?region=53');
		const phrase = (await page.locator('.phrase').innerText()).replaceAll(/\s/g, ' ');
		const svg = await (await fetch(`${origine}/chevauchements.svg?region=53`)).text();
		expect(svg.replaceAll(/\s/g, ' ')).toContain(phrase);
		const png = await fetch(`${origine}/chevauchements.png?region=53`);
		expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png']);
	});
});

describe('the overlaps with JavaScript', () => {
	it('show in the browser exactly what the server answers', async () => {
		const { page, ennuis } = await visiterVivante('/chevauchements');
		const server = await lire('/chevauchements');
		for (const query of VIEWS) {
			await page.evaluate((query) => {
				history.replaceState(null, '', `/chevauchements${query && `?${query}`}`);
				dispatchEvent(new PopStateEvent('popstate'));
			}, query);
			if (query.includes('departement=')) await page.waitForLoadState('networkidle');
			await server.page.goto(`${origine}/chevauchements?${query}`);
			const expected = await readView(server.page);
			// The browser draws one frame later, or more when it is busy.
			await expect
				.poll(() => readView(page), { message: query, timeout: 20_000 })
				.toEqual(expected);
		}
		expect(ennuis).toEqual([]);
	});

	it('filter at once without asking the server, and go back', async () => {
		const { page, demandes, ennuis } = await visiterVivante('/chevauchements');
		const asked = demandes.length;
		await page.locator('#filtres summary', { hasText: 'Verdict' }).click();
		await page.getByRole('checkbox', { name: 'Même service proposé deux fois' }).check();
		expect(page.url()).toBe(`${origine}/chevauchements?verdict=doublon`);
		await page.locator('h1 select').first().selectOption('cdg');
		expect(page.url()).toBe(`${origine}/chevauchements?droite=cdg&verdict=doublon`);
		expect(demandes.slice(asked).filter((url) => !url.endsWith('/logo.svg'))).toEqual([]);
		await page.goBack();
		await page.goBack();
		expect(page.url()).toBe(`${origine}/chevauchements`);
		expect(await page.locator('#paires tbody tr').count()).toBe(23);
		expect(ennuis).toEqual([]);
	});

	it('are a map by keyboard: arrows move, Enter selects, Escape lets go', async () => {
		const { page } = await visiterVivante('/chevauchements');
		expect(await page.locator('svg[data-cadre] a[tabindex="0"]').count()).toBe(1);
		await page.locator('a[data-code="32"]').focus();
		await page.keyboard.press('ArrowRight');
		const live = page.locator('[aria-live="polite"].vh');
		expect((await live.innerText()).replaceAll(/\s/g, ' ')).toMatch(
			/^Haute-Garonne \(31\) : les deux, sur une partie, coopération attestée, 1 paire$/
		);
		await page.keyboard.press('Enter');
		expect(page.url()).toBe(`${origine}/chevauchements?departement=31`);
		expect(await page.locator('#panneau h2').last().innerText()).toBe('Haute-Garonne 31');
		await page.keyboard.press('Escape');
		expect(page.url()).toBe(`${origine}/chevauchements`);
	});
});

describe('the overlaps without JavaScript', () => {
	it('are whole, and filter by their forms', async () => {
		const { page, ennuis } = await lire('/chevauchements');
		const links = page.locator('svg[data-cadre] a[data-code]:not([aria-hidden])');
		expect(await links.count()).toBe(101);
		await page.locator('h1 select').last().selectOption('somme-numerique');
		await page.getByRole('button', { name: 'Poser cette question' }).click();
		expect(new URL(page.url()).searchParams.get('gauche')).toBe('somme-numerique');
		expect(await page.locator('#paires tbody tr').count()).toBe(1);
		await page.locator('#filtres summary', { hasText: 'Verdict' }).click();
		await page.getByRole('checkbox', { name: 'Coopération attestée' }).check();
		await page.locator('#filtres details[open]').getByRole('button', { name: 'Appliquer' }).click();
		const { searchParams } = new URL(page.url());
		expect([searchParams.get('gauche'), searchParams.get('verdict')]).toEqual([
			'somme-numerique',
			'cooperation'
		]);
		expect(ennuis).toEqual([]);
	});

	it('fold the border contacts with their count, and list them on demand', async () => {
		const { page } = await lire('/chevauchements');
		await page.getByRole('link', { name: /contacts de bordure/ }).click();
		expect(page.url()).toBe(`${origine}/chevauchements?bordures=toutes`);
		expect(await page.locator('#paires tbody th', { hasText: 'contact de bordure' }).count()).toBe(
			1
		);
	});

	it('name the filter to take off when there is no pair', async () => {
		const { page } = await lire('/chevauchements?verdict=complement');
		expect(await page.locator('.notice').innerText()).toMatch(
			/Sans le filtre.*23 paires répondent/s
		);
	});
});

describe('the overlaps for everyone', () => {
	it.each(['', '?departement=31&axe=cybersecurite', '?verdict=complement'])(
		'are clean for axe, light and dark, and fit in 320 px: %s',
		async (query) => {
			const { page } = await lire(`/chevauchements${query}`, { js: true });
			expect(await fautesTelephone(page)).toEqual([]);
		}
	);
});
