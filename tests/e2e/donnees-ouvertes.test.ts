import { createHash } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { ouvrir } from './navigateur.ts';

const origine = inject('origine');
const get = (path: string) => fetch(new URL(path, origine));
const { release } = await (await get('/couverture.json')).json();
const version = `/donnees/versions/${release.numero}`;
const sha256 = (bytes: ArrayBuffer) =>
	createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

describe('the files of a release', () => {
	it('have the bytes that their sums say, whichever asks first', async () => {
		const sums = (await (await get(`${version}/SHA256SUMS`)).text()).trim().split('\n');
		expect(sums.length).toBeGreaterThan(60);
		for (const sum of sums) {
			const [hash, nom] = sum.split('  ');
			const answer = await get(`${version}/${nom}`);
			expect([nom, answer.status]).toEqual([nom, 200]);
			expect(answer.headers.get('content-disposition')).toContain(`filename="${nom}"`);
			expect(answer.headers.get('access-control-allow-origin')).toBe('*');
			expect([nom, sha256(await answer.arrayBuffer())]).toEqual([nom, hash]);
		}
	});

	it('give the release itself, whose hash is that of the version', async () => {
		const bytes = await (await get(`${version}/release.json`)).arrayBuffer();
		expect(sha256(bytes)).toBe(release.sha256);
	});

	it('say which version is kept, and which file was probably meant', async () => {
		const other = await get('/donnees/versions/999/structures.csv');
		expect(other.status).toBe(404);
		expect(await other.json()).toMatchObject({
			code: 'version-inconnue',
			proches: [{ href: `${version}/structures.csv` }]
		});
		const wrong = await get(`${version}/structure.csv`);
		expect(wrong.status).toBe(404);
		expect((await wrong.json()).proches).toEqual([
			{ href: `${version}/structures.csv`, nom: 'structures.csv' }
		]);
		expect((await get(`${version}/%3Cscript%3E`)).status).toBe(404);
	});
});

describe('/donnees', () => {
	it('leads to every file, the API, the feed and the catalogue; each of its links answers', async () => {
		const html = await (await get('/donnees')).text();
		const links = [...html.matchAll(/<(?:a|link)[^>]* href="(\/[^"#]*)"/g)].map(
			([, path]) => path!
		);
		for (const path of ['/api', '/donnees/versions.atom', '/donnees/catalogue.jsonld']) {
			expect(links).toContain(path);
		}
		const mine = new Set(links.filter((path) => path.startsWith('/donnees')));
		expect(mine.size).toBeGreaterThan(60);
		for (const path of mine) expect([path, (await get(path)).status]).toEqual([path, 200]);
		expect(html).toContain(sha256(await (await get(`${version}/mitoyen.xlsx`)).arrayBuffer()));
	});
});

describe('the catalogue and the feed', () => {
	it('name files that are there, with their weight', async () => {
		const answer = await get('/donnees/catalogue.jsonld');
		expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
		const { 'dcat:dataset': dataset, 'dcat:service': service } = await answer.json();
		expect(dataset['dcat:distribution'].length).toBeGreaterThan(30);
		for (const file of dataset['dcat:distribution']) {
			const { length } = new Uint8Array(await (await get(file['@id'])).arrayBuffer());
			expect([file['dct:title'], String(length)]).toEqual([
				file['dct:title'],
				file['dcat:byteSize']
			]);
		}
		expect((await get(service['dcat:endpointURL']['@id'])).status).toBe(200);
		expect((await get(service['dcat:endpointDescription']['@id'])).status).toBe(200);
	});

	it('say what the release holds, with links that answer', async () => {
		const answer = await get('/donnees/versions.atom');
		expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
		const xml = await answer.text();
		expect(xml).toContain(`<title type="text">Version ${release.numero} du `);
		const links = [...xml.matchAll(/<link rel="(self|alternate|related)"[^>]* href="([^"]+)"/g)];
		const kinds = new Set(links.map(([, rel]) => rel));
		expect([...kinds].sort()).toEqual(['alternate', 'related', 'self']);
		for (const [, , href] of links) {
			expect([href, (await get(href!)).status]).toEqual([href, 200]);
		}
	});
});

describe('search engines', () => {
	it('find every kind of page in the sitemap, and each answers without noindex', async () => {
		const robots = await (await get('/robots.txt')).text();
		const [, plan = ''] = /Sitemap: (\S+)/.exec(robots) ?? [];
		expect(plan).toBe(`${origine}/sitemap.xml`);
		const xml = await (await get(plan)).text();
		const all = [...xml.matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)</g)];
		expect(new Set(all.map(([, , date]) => date))).toEqual(new Set([release.date]));
		const byKind = new Map<string, string[]>();
		for (const [, loc = ''] of all) {
			const kind = kindOf(loc);
			const known = byKind.get(kind);
			if (known) known.push(loc);
			else byKind.set(kind, [loc]);
		}
		expect(byKind.size).toBeGreaterThan(15);
		for (const found of byKind.values()) {
			const sample = [found[0]!, found[Math.floor(found.length / 2)]!, found[found.length - 1]!];
			for (const loc of new Set(sample)) {
				const answer = await fetch(loc);
				expect([loc, answer.status, answer.redirected]).toEqual([loc, 200, false]);
				expect(await answer.text()).not.toContain('content="noindex"');
			}
		}
	});

	it('are told of a page of the sitemap that is not, and of none that robots may not read', async () => {
		expect((await get('/sitemap.xml?page=2')).status).toBe(404);
		expect((await get('/sitemap.xml?page=zéro')).status).toBe(404);
		const robots = await (await get('/robots.txt')).text();
		expect(robots).toContain('Disallow: /api/v1/');
		expect(robots).not.toContain('Disallow: /structures');
	});

	it('read each structure as JSON-LD, which the policy of the page lets be', async () => {
		const { page, ennuis, fermer } = await ouvrir('/sante');
		for (const slug of ['adico', 'sitiv', 'megalis-bretagne']) {
			await page.goto(`${origine}/structures/${slug}`);
			const text = await page.locator('script[type="application/ld+json"]').textContent();
			const json = JSON.parse(text ?? '');
			expect(json['@id']).toBe(`${origine}/structures/${slug}#structure`);
			expect(json['@context']).toBe('https://schema.org');
			expect(json.areaServed.length).toBeGreaterThan(0);
			expect(ennuis).toEqual([]);
		}
		await fermer();
	});
});

/** The shape of an address: pages with one differ by their data only. */
function kindOf(loc: string): string {
	const [, first = '', ...rest] = new URL(loc).pathname.split('/');
	return `${first} ${rest.length}`;
}
