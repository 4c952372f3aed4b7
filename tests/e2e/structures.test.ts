import { describe, expect, inject, it } from 'vitest';
import { lire } from './navigateur.ts';
import { fautesTelephone } from './axe-core.ts';

const origine = inject('origine');

describe('the directory', () => {
	it('lists 67 members without JavaScript, and 72 structures with the filter', async () => {
		const { page, ennuis } = await lire('/structures');
		const rows = page.locator('tbody tr');
		expect(await rows.count()).toBe(67);
		expect(await rows.first().locator('th').innerText()).toBe('Agence alpine des territoires');
		await page.getByRole('link', { name: 'Les montrer' }).click();
		expect(page.url()).toBe(`${origine}/structures?adhesion=toutes`);
		expect(await rows.count()).toBe(72);
		expect(await page.getByText('adhésion inconnue', { exact: true }).count()).toBe(5);
		expect(ennuis).toEqual([]);
	});

	it('says itself in one sentence with its base', async () => {
		const { page } = await lire('/structures', { js: true });
		expect(await page.locator('.phrase').innerText()).toMatch(
			/^67 structures servent tout ou partie de 71 départements/
		);
		expect(await page.locator('.base').innerText()).toMatch(/^Base.: 67 structures/);
	});

	it('filters by a form without JavaScript: what an option announces is what it gives', async () => {
		const { page } = await lire('/structures');
		await page.locator('summary', { hasText: 'Famille' }).click();
		const option = page.locator('label', { hasText: 'CDG' });
		const announced = Number(await option.locator('.n').innerText());
		await option.locator('input').check();
		await page.locator('details[open]').getByRole('button', { name: 'Appliquer' }).click();
		expect(page.url()).toBe(`${origine}/structures?famille=cdg`);
		expect(await page.locator('tbody tr').count()).toBe(announced);
		await page.getByRole('link', { name: 'Retirer le filtre CDG' }).click();
		expect(page.url()).toBe(`${origine}/structures`);
	});

	it('searches names, acronyms and départements, and keeps the filters', async () => {
		const { page } = await lire('/structures?famille=gip');
		await page.getByLabel('Nom, sigle ou département dans l’annuaire').fill('gip recia');
		await page.getByRole('button', { name: 'Filtrer' }).click();
		expect(page.url()).toBe(`${origine}/structures?q=gip%20recia&famille=gip`);
		const links = page.locator('tbody th a');
		expect(await links.allInnerTexts()).toEqual(['GIP RECIA']);
	});

	it('sorts by a link, and says so to a screen reader', async () => {
		const { page } = await lire('/structures?tri=departements');
		const head = page.locator('th[aria-sort="ascending"]');
		expect(await head.innerText()).toContain('Départements');
		await head.getByRole('link').click();
		expect(page.url()).toBe(`${origine}/structures?tri=-departements`);
		expect(await page.locator('tbody tr').first().innerText()).toContain('8 départements');
	});

	it('names the filter to remove, and what it would give, when nothing answers', async () => {
		const { page } = await lire('/structures?axe=cybersecurite&famille=ca', { js: true });
		expect(await page.locator('tbody tr').count()).toBe(0);
		const remedy = page.locator('.notice p', { hasText: 'Retirer' });
		expect((await remedy.allInnerTexts()).map((text) => text.replaceAll(/\s/g, ' '))).toEqual([
			'Retirer « Cybersécurité » : 1 structure répondrait.',
			'Retirer « CA » : 12 structures répondraient.'
		]);
	});

	it('says what it does not understand, and answers all the same', async () => {
		const { page } = await lire('/structures?famille=cgd', { js: true });
		expect(await page.locator('.notice').innerText()).toContain('cdg');
		expect(await page.locator('tbody tr').count()).toBe(67);
	});

	it('leads to a page for each line', async () => {
		const html = await (await fetch(`${origine}/structures?adhesion=toutes`)).text();
		const slugs = [...html.matchAll(/<th scope="row"[^>]*>\s*<a href="(\/structures\/[^"]+)"/g)];
		expect(slugs).toHaveLength(72);
		const answers = await Promise.all(slugs.map(([, href]) => fetch(origine + href)));
		expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
	});
});

describe('the sheet of a structure', () => {
	it('says the staff of Somme Numérique, with its date and its source on the line', async () => {
		const { page } = await lire('/structures/somme-numerique');
		const line = page.locator('[data-fait]', { hasText: 'Effectif' });
		expect(await line.innerText()).toContain('15 agents');
		expect(await line.innerText()).toContain('septembre 2020');
		expect(await line.locator('.src a').getAttribute('href')).toContain('picardiegazette.fr');
	});

	it.each(['somme-numerique', 'sitiv', 'gip-recia', 'adico', 'departement-43', 'spl-xdemat'])(
		'gives every fact of %s a link to its source',
		async (slug) => {
			const { page, ennuis } = await lire(`/structures/${slug}?confiance=basse`, { js: true });
			const facts = await page.locator('[data-fait]').evaluateAll((elements) =>
				elements.map((element) => ({
					text: element.textContent,
					links: [...element.querySelectorAll<HTMLAnchorElement>('.src > a')].map((a) => ({
						href: a.getAttribute('href') ?? '',
						rel: a.rel
					}))
				}))
			);
			expect(facts.length).toBeGreaterThan(4);
			for (const { text, links } of facts) {
				expect(links, text ?? '').not.toEqual([]);
				for (const { href, rel } of links) {
					expect(rel).toBe('noopener nofollow ugc');
					if (href.startsWith('#'))
						expect(await page.locator(`[id="${href.slice(1)}"]`).count()).toBe(1);
					else expect(href).toMatch(/^https?:\/\//);
				}
			}
			expect(ennuis).toEqual([]);
		}
	);

	it('says that SITIV promotes Bureau virtuel, and serves seven communes', async () => {
		const { page } = await lire('/structures/sitiv');
		const solution = page.locator('#solutions li', { hasText: 'Bureau Virtuel Collaboratif' });
		expect(await solution.innerText()).toContain('Promoteur');
		expect(await page.locator('#territoire').innerText()).toContain('7 communes');
		expect(await page.locator('#territoire').innerText()).toMatch(/161.295/);
	});

	it('knows GIP RECIA by its other names', async () => {
		const { page } = await lire('/structures/recia', { js: true });
		expect(await page.locator('h1').innerText()).toBe('Cette page n’existe pas');
		await page.locator('main').getByRole('link', { name: 'RECIA' }).click();
		expect(page.url()).toBe(`${origine}/structures/gip-recia`);
		expect(await page.locator('#solutions').innerText()).toContain('Valise ONE');
	});

	it('hides low confidence, says how much, and shows it with a mark on demand', async () => {
		const { page } = await lire('/structures/gip-recia');
		expect(await page.locator('#identite').innerText()).toContain('Masqué : confiance trop basse');
		expect(await page.locator('#identite').innerText()).not.toContain('500');
		await page.getByRole('link', { name: /^Les? montrer$/ }).click();
		expect(page.url()).toBe(`${origine}/structures/gip-recia?confiance=basse`);
		const line = page.locator('[data-fait]', { hasText: '500 adhérents' });
		expect(await line.getAttribute('class')).toContain('basse');
	});

	it('never takes an unknown for a no: 12 axes, each in one of four words', async () => {
		const { page } = await lire('/structures/cdg-32');
		const etats = await page.locator('#services td.etat').allInnerTexts();
		expect(etats.map((text) => text.trim())).toEqual(Array<string>(12).fill('Non renseigné'));
		expect(await page.locator('#manques').innerText()).toContain('Les services sur ces axes');
	});

	it('leads to its neighbours in the directory, and to the same facts as JSON', async () => {
		const { page } = await lire('/structures/sitiv');
		expect(await page.locator('a[rel="prev"], a[rel="next"]').count()).toBe(2);
		const alternate = page.locator('link[rel="alternate"][type="application/json"]');
		const href = await alternate.getAttribute('href');
		const json = await (await fetch(origine + href)).json();
		expect(json).toMatchObject({
			structure: { slug: 'sitiv' },
			territoire: { population: 212183 }
		});
	});
});

// Wide, and one page of each kind: pages.test.ts.
describe('on a phone', () => {
	it.each([
		'/structures?adhesion=toutes',
		'/structures?axe=cybersecurite&famille=ca',
		'/structures/gip-recia?confiance=basse'
	])('%s holds no fault of axe, light and dark, and fits in 320 px', async (path) => {
		const { page, ennuis } = await lire(path, { js: true });
		expect(await fautesTelephone(page)).toEqual([]);
		expect(ennuis).toEqual([]);
	});
});
