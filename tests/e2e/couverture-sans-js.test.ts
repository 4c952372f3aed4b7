import { describe, expect, inject, it } from 'vitest';
import { lire } from './navigateur.ts';

const origine = inject('origine');

describe('the coverage map without JavaScript', () => {
	it('is whole: a question, 101 links on the map, 101 rows', async () => {
		const { page, ennuis } = await lire('/?axe=cybersecurite');
		expect(await page.locator('h1').count()).toBe(1);
		const links = page.locator('svg[data-cadre] a[data-code]:not([aria-hidden])');
		expect(await links.count()).toBe(101);
		expect(await page.locator('#tableau tbody tr').count()).toBe(101);
		expect(ennuis).toEqual([]);
	});

	it('filters by its form, and by the control of its question', async () => {
		const { page } = await lire('/?famille=thd');
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
	});

	it('selects a département by its link, which then leads to its page', async () => {
		const { page } = await lire('/?axe=cybersecurite');
		await page.locator('#metropole-80').click();
		expect(page.url()).toBe(`${origine}/?axe=cybersecurite&departement=80#panneau`);
		expect(await page.locator('#panneau h2').innerText()).toBe('Somme 80');
		expect(await page.locator('#panneau a', { hasText: 'lagazettefrance.fr' }).count()).toBe(3);
		const link = page.locator('a[data-code="80"]');
		expect(await link.getAttribute('href')).toBe('/departements/80');
	});

	it('sorts its table by links', async () => {
		const { page } = await lire('/');
		await page.locator('#tableau').getByRole('link', { name: 'Structures' }).click();
		await page.locator('#tableau tbody').waitFor();
		const firsts = await page.locator('#tableau tbody tr td:nth-child(1)').allInnerTexts();
		expect(firsts.slice(0, 3)).toEqual(['02', '11', '25']);
		expect(await page.locator('#tableau th[aria-sort="descending"]').innerText()).toBe(
			'Structures '
		);
	});

	it('says what it ignored in an address, and goes on', async () => {
		const { page } = await lire('/?axe=cybersecurit&colour=red');
		const notices = await page.locator('.notice').allInnerTexts();
		expect(notices).toHaveLength(2);
		expect(notices.join(' ')).toMatch(/«.colour.».*Vouliez-vous dire «.cybersecurite.»/);
		expect(await page.locator('#tableau tbody tr').count()).toBe(101);
	});
});

describe('the table', () => {
	it('is not laid out in the first frames, whose page asks for its styles once and its scripts last', async () => {
		const { page } = await lire('/');
		const seen = await page.locator('#tableau').evaluate((section) => {
			const element = section as HTMLElement;
			// Begun again, to be looked at when we want.
			element.style.animation = 'none';
			void element.offsetHeight;
			element.style.animation = '';
			const [attente] = element.getAnimations();
			attente!.pause();
			return [100, 300].map((time) => {
				attente!.currentTime = time;
				return element.querySelector('td')!.checkVisibility();
			});
		});
		expect(seen).toEqual([false, true]);
		const html = await (await fetch(`${origine}/`)).text();
		expect(html).not.toMatch(/<link[^>]*rel="stylesheet"/);
		expect(html.indexOf('<script type="module"')).toBeGreaterThan(html.indexOf('</footer>'));
	});

	it('says of each département what the map says of it', async () => {
		for (const query of ['', 'axe=cybersecurite', 'axe=donnees&mesure=population']) {
			const { page } = await lire(`/?${query}`);
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
		}
	});
});
