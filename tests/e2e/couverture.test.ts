import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { depassement, fautesAxe } from './axe-core.ts';
import { ouvrir, type Reglages, type Visite } from './navigateur.ts';

const origine = inject('origine');

/** Opens a view and waits until the island answers in the browser. */
async function ouvrirVivante(chemin: string, reglages: Reglages = {}): Promise<Visite> {
	const visite = await ouvrir(chemin, reglages);
	await wake(visite.page);
	return visite;
}

async function wake(page: Page): Promise<void> {
	await page.locator('#filtres').dispatchEvent('pointerover');
	await page.waitForSelector('[data-ilot="couverture"][data-vivant]', { state: 'attached' });
}

/** Everything that a view says and shows, as text: what must be equal whoever computes it. */
function readView(page: Page) {
	return page.evaluate(() => {
		const texts = (selector: string) =>
			[...document.querySelectorAll(selector)].map((element) =>
				(element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
			);
		return {
			title: document.title,
			question: [...document.querySelectorAll('h1 select')].map(
				(select) => (select as HTMLSelectElement).value
			),
			sentence: texts('.phrase, .base'),
			legend: texts('ul[aria-label^="Légende"] li'),
			map: [...document.querySelectorAll('svg[data-cadre] [data-code]')].map((element) =>
				['class', 'aria-label', 'href'].map((name) => element.getAttribute(name)).join(' ')
			),
			filters: texts('#filtres .chip'),
			options: [...document.querySelectorAll<HTMLInputElement>('#filtres input')].map(
				({ name, value, checked, disabled, labels }) =>
					[name, value, checked, disabled, labels?.[0]?.innerText].join(' ').replaceAll(/\s+/g, ' ')
			),
			table: texts('#tableau tr'),
			swatches: [...document.querySelectorAll('#tableau rect')].map((r) => r.getAttribute('fill')),
			panel: texts('#panneau'),
			empty: texts('.notice')
		};
	});
}

const codeOfFocus = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('data-code') ?? null);

describe('the coverage map without JavaScript', () => {
	it('is whole: a question, 101 links on the map, 101 rows', async () => {
		const { page, ennuis, fermer } = await ouvrir('/?axe=cybersecurite', { js: false });
		expect(await page.locator('h1').count()).toBe(1);
		const links = page.locator('svg[data-cadre] a[data-code]:not([aria-hidden])');
		expect(await links.count()).toBe(101);
		expect(await page.locator('#tableau tbody tr').count()).toBe(101);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('filters by its form, and by the control of its question', async () => {
		const { page, fermer } = await ouvrir('/?famille=thd', { js: false });
		await page.locator('#filtres summary', { hasText: 'Axe' }).click();
		await page.getByRole('checkbox', { name: 'Cybersécurité' }).check();
		await page.locator('#filtres details[open]').getByRole('button', { name: 'Appliquer' }).click();
		expect(new URL(page.url()).searchParams.get('axe')).toBe('cybersecurite');
		expect(new URL(page.url()).searchParams.get('famille')).toBe('thd');
		expect(await page.locator('h1 select').inputValue()).toBe('cybersecurite');
		await page.locator('h1 select').selectOption('donnees');
		await page.getByRole('button', { name: 'Poser cette question' }).click();
		expect(await page.locator('h1 select').inputValue()).toBe('donnees');
		expect(await page.locator('#filtres .chip', { hasText: 'THD' }).count()).toBe(1);
		await fermer();
	});

	it('selects a département by its link, which then leads to its page', async () => {
		const { page, fermer } = await ouvrir('/?axe=cybersecurite', { js: false });
		await page.locator('#metropole-80').click();
		expect(page.url()).toBe(`${origine}/?axe=cybersecurite&departement=80#panneau`);
		expect(await page.locator('#panneau h2').innerText()).toBe('Somme 80');
		expect(await page.locator('#panneau a', { hasText: 'lagazettefrance.fr' }).count()).toBe(3);
		const link = page.locator('a[data-code="80"]');
		expect(await link.getAttribute('href')).toBe('/departements/80');
		await fermer();
	});

	it('sorts its table by links', async () => {
		const { page, fermer } = await ouvrir('/', { js: false });
		await page.locator('#tableau').getByRole('link', { name: 'Structures' }).click();
		const firsts = await page.locator('#tableau tbody tr td:nth-child(1)').allInnerTexts();
		expect(firsts.slice(0, 3)).toEqual(['02', '11', '25']);
		expect(await page.locator('#tableau th[aria-sort="descending"]').innerText()).toBe(
			'Structures '
		);
		await fermer();
	});

	it('says what it ignored in an address, and goes on', async () => {
		const { page, fermer } = await ouvrir('/?axe=cybersecurit&colour=red', { js: false });
		const notices = await page.locator('.notice').allInnerTexts();
		expect(notices).toHaveLength(2);
		expect(notices.join(' ')).toMatch(/«.colour.».*Vouliez-vous dire «.cybersecurite.»/);
		expect(await page.locator('#tableau tbody tr').count()).toBe(101);
		await fermer();
	});
});

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
		const { page, ennuis, fermer } = await ouvrirVivante('/');
		const server = await ouvrir('/', { js: false });
		for (const query of VIEWS) {
			await page.evaluate((query) => {
				history.replaceState(null, '', query === '' ? '/' : `/?${query}`);
				dispatchEvent(new PopStateEvent('popstate'));
			}, query);
			if (query.includes('departement=')) await page.waitForLoadState('networkidle');
			await server.page.goto(`${origine}/?${query}`);
			expect(await readView(page), query).toEqual(await readView(server.page));
		}
		expect(ennuis).toEqual([]);
		await server.fermer();
		await fermer();
	});

	it('keeps the nodes and the contours that the server sent', async () => {
		const { page, fermer } = await ouvrir('/?axe=cybersecurite&departement=80');
		await page.evaluate(() => {
			for (const path of document.querySelectorAll('#contenu path, #contenu tr')) {
				path.setAttribute('data-kept', '');
			}
		});
		await wake(page);
		expect(await page.locator('#contenu :is(path, tr):not([data-kept])').count()).toBe(0);
		expect(await page.locator('#metropole-80').getAttribute('d')).toMatch(/^m441 92 /);
		await fermer();
	});

	it('has its contours once in the page, and in no script nor data', async () => {
		const { page, demandes, fermer } = await ouvrirVivante('/?departement=80');
		const d = (await page.locator('#metropole-80').getAttribute('d')) ?? '';
		const texts = await Promise.all(demandes.map(async (url) => (await fetch(url)).text()));
		const count = texts.map((text) => text.split(d.slice(0, 80)).length - 1);
		expect(count.reduce((a, b) => a + b)).toBe(1);
		await fermer();
	});

	it('filters at once, without asking the server again', async () => {
		const { page, demandes, ennuis, fermer } = await ouvrirVivante('/');
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
		await fermer();
	});

	it('goes back and forward through the views', async () => {
		const { page, fermer } = await ouvrirVivante('/');
		await page.locator('h1 select').selectOption('cybersecurite');
		await page.locator('#metropole-80').click();
		await page.locator('#tableau').getByRole('link', { name: 'État' }).click();
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
		await fermer();
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

describe('the map by keyboard', () => {
	it('is one tab stop, from which arrows reach the 101 départements', async () => {
		const { page, ennuis, fermer } = await ouvrirVivante('/?axe=cybersecurite');
		expect(await page.locator('svg[data-cadre] a[tabindex="0"]').count()).toBe(1);
		const seen = await page.evaluate(() => {
			// The real keys are pressed in the next test; four hundred of them would be slow.
			const start = document.querySelector<SVGAElement>('svg[data-cadre] a[tabindex="0"]')!;
			const seen = new Set([start]);
			for (const link of seen) {
				for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
					link.focus();
					link.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
					if (document.activeElement instanceof SVGAElement) seen.add(document.activeElement);
				}
			}
			return [...seen].map((link) => link.dataset.code);
		});
		expect(new Set(seen).size).toBe(101);
		expect(await page.locator('svg[data-cadre] a[tabindex="0"]').count()).toBe(1);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('says what it is on, selects with Enter, opens with Enter again, lets go with Escape', async () => {
		const { page, fermer } = await ouvrirVivante('/');
		await page.locator('a[data-code="25"]').focus();
		await page.keyboard.press('ArrowUp');
		expect(await codeOfFocus(page)).toBe('70');
		const live = page.locator('[aria-live="polite"].vh');
		expect((await live.innerText()).replaceAll(/\s/g, ' ')).toMatch(
			/^Haute-Saône : 3 structures, /
		);
		await page.keyboard.press('Enter');
		expect(page.url()).toBe(`${origine}/?departement=70`);
		expect(await page.locator('#panneau h2').innerText()).toBe('Haute-Saône 70');
		expect(await codeOfFocus(page)).toBe('70');
		await page.keyboard.press('Escape');
		expect(page.url()).toBe(`${origine}/`);
		expect(await codeOfFocus(page)).toBe('70');
		await page.keyboard.press('Enter');
		await page.locator('#panneau a').last().focus();
		await page.keyboard.press('Escape');
		expect(await codeOfFocus(page)).toBe('70');
		await page.keyboard.press('Enter');
		await page.waitForURL(`${origine}/departements/70`);
		await fermer();
	});

	it('gives small départements 24 px to be pointed at', async () => {
		for (const largeur of [390, 1280]) {
			const { page, fermer } = await ouvrir('/', { largeur, js: false });
			for (const code of ['75', '92', '93', '94', '90', '976']) {
				const box = await page.locator(`a[data-code="${code}"]:not([aria-hidden])`).boundingBox();
				expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${code} ${largeur}`).toBeGreaterThan(
					24
				);
			}
			await fermer();
		}
	});
});

describe('the table', () => {
	it('says of each département what the map says of it', async () => {
		for (const query of ['', 'axe=cybersecurite', 'axe=donnees&mesure=population']) {
			const { page, fermer } = await ouvrir(`/?${query}`, { js: false });
			const pairs = await page.evaluate(() =>
				[...document.querySelectorAll('#tableau tbody tr')].map((row) => {
					const cell = (label: string) =>
						row.querySelector(`[data-label="${label}"]`)?.textContent?.trim() ?? '';
					const code = row.querySelector('.code')?.textContent ?? '';
					const link = document.querySelector(`a[data-code="${code}"]:not([aria-hidden])`);
					return {
						code,
						map: (link?.getAttribute('aria-label') ?? '').replaceAll(/\s/g, ' '),
						name: row.querySelector('th')?.textContent,
						state: row.querySelector('.etat')?.textContent ?? '',
						structures: Number(cell('Structures')),
						population: cell('Population servie'),
						paints: [...row.querySelectorAll('rect')].map((r) => r.getAttribute('fill')),
						painted: link?.getAttribute('class')?.split(' ')[0] ?? ''
					};
				})
			);
			expect(pairs).toHaveLength(101);
			for (const { code, map, name, state, structures, population, paints, painted } of pairs) {
				const nobody = structures === 0;
				const facts = [
					...(state === '' || nobody ? [] : [state.toLowerCase()]),
					...(query.includes('population') && !nobody ? [`population servie : ${population}`] : []),
					nobody ? 'sans structure' : `${structures} structure${structures > 1 ? 's' : ''}`
				];
				expect(map).toBe(`${name} (${code}) : ${facts.join(', ')}`.replaceAll(/\s/g, ' '));
				const token = { couvert: 'couvert', 'sans-structure': 'sans-f' }[painted] ?? painted;
				expect(paints, code).toContain(
					/^(couvert|sans-f|s\d)$/.test(token) ? `var(--${token})` : `url(#motif-${token})`
				);
			}
			await fermer();
		}
	});
});

describe('every state of the page', () => {
	const STATES = [
		'/',
		'/?axe=cybersecurite&departement=80',
		'/?axe=cybersecurite&famille=ca',
		'/?axe=cybersecurit&mesure=population&region=53'
	];

	// Each state once, each theme and each width with several of them: axe is the slowest test here.
	const LOOKS = [
		{ path: STATES[0]!, theme: 'light', largeur: 1280 },
		{ path: STATES[0]!, theme: 'dark', largeur: 390 },
		{ path: STATES[1]!, theme: 'dark', largeur: 1280 },
		{ path: STATES[1]!, theme: 'light', largeur: 390 },
		{ path: STATES[2]!, theme: 'light', largeur: 1280 },
		{ path: STATES[3]!, theme: 'dark', largeur: 390 }
	] as const;

	it.each(LOOKS)('$path holds no fault of axe, $theme, $largeur px', async (look) => {
		const { page, ennuis, fermer } = await ouvrirVivante(look.path, look);
		expect(await fautesAxe(page)).toEqual([]);
		expect(ennuis).toEqual([]);
		await fermer();
	});

	it('an open filter holds no fault of axe', async () => {
		const { page, fermer } = await ouvrirVivante('/?famille=cdg', { theme: 'dark' });
		await page.locator('#filtres summary', { hasText: 'Famille' }).click();
		expect(await fautesAxe(page)).toEqual([]);
		await fermer();
	});

	it.each(STATES)('%s fits in 320 px', async (path) => {
		const { page, fermer } = await ouvrir(path, { largeur: 320 });
		expect(await depassement(page)).toBeLessThanOrEqual(0);
		await fermer();
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
