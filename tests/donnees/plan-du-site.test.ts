import { readdirSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { ADRESSES_AU_PLUS, pagesDe, pagesFixes, planDuSite } from '#lib/donnees/plan-du-site.ts';
import { readReel } from '../domain/reel.ts';

const origine = 'https://mitoyen.example';
const plan = (chemins: string[], page: number | null = null, limite?: number) =>
	planDuSite(chemins, { origine, date: '2026-11-21', page }, limite);
const lus = (xml: string | null) =>
	[...(xml ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);

describe('the sitemap', () => {
	it('gives each path with the date of the release, as well-formed XML', async () => {
		const xml = plan(['/', '/a?b=1&c=<2>']);
		expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://mitoyen.example/</loc><lastmod>2026-11-21</lastmod></url>
<url><loc>https://mitoyen.example/a?b=1&amp;c=&lt;2&gt;</loc><lastmod>2026-11-21</lastmod></url>
</urlset>
`);
		const { errors } = await validateXML({ xml: xml ?? '', normalization: 'format' });
		expect(errors).toEqual([]);
	});

	it('is an index of pages once there are too many, with nothing lost nor twice', () => {
		const chemins = ['/a', '/b', '/c', '/d', '/e'];
		expect(lus(plan(chemins, null, 2))).toEqual([
			`${origine}/sitemap.xml?page=1`,
			`${origine}/sitemap.xml?page=2`,
			`${origine}/sitemap.xml?page=3`
		]);
		const pages = [1, 2, 3].flatMap((page) => lus(plan(chemins, page, 2)));
		expect(pages).toEqual(chemins.map((chemin) => origine + chemin));
		expect([plan(chemins, 4, 2), plan(chemins, Infinity, 2)]).toEqual([null, null]);
		expect(plan(chemins, null, 2)).toContain('<sitemapindex');
	});
});

describe('the pages of the site', () => {
	const { release, cog, index } = readReel();
	const variables = pagesDe({ release, cog, index });
	const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.map((path) => `/src/routes/${path.replaceAll('\\', '/')}`)
		.filter((path) => path.endsWith('/+page.svelte'));

	it('are every route without a part to choose, but for answers and the back office', () => {
		const fixes = pagesFixes([...routes, '/src/routes/equipe/versions/+page.svelte']);
		expect(fixes).toEqual(
			expect.arrayContaining(['/', '/api', '/donnees', '/lacunes', '/structures'])
		);
		for (const path of ['/recherche', '/couverture', '/integrer', '/equipe/versions']) {
			expect(fixes).not.toContain(path);
		}
		expect(fixes.some((path) => path.includes('['))).toBe(false);
	});

	it('have a page of every route that has one part to choose, each once', () => {
		const shapes = routes
			.map((path) => path.split('/').slice(3, -1).join('/'))
			.filter((path) => path.includes('[') && !/^(integrer|equipe|relecture)\//.test(path));
		for (const shape of shapes) {
			const motif = new RegExp(`^/${shape.replaceAll(/\[\w+\]/g, '[^/]+')}$`);
			expect([shape, variables.some((path) => motif.test(path))]).toEqual([shape, true]);
		}
		expect(new Set(variables).size).toBe(variables.length);
		expect(variables.length).toBeGreaterThan(35_000);
		expect(variables.length + routes.length).toBeLessThan(ADRESSES_AU_PLUS);
		expect(variables).toEqual(expect.arrayContaining(['/departements/2A', '/communes/01001']));
	});
});
