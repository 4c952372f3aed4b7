import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import { navigateur, ouvrir } from './navigateur.ts';

const origine = inject('origine');
const get = (path: string) => fetch(origine + path);

describe('/couverture under its four suffixes', () => {
	it('gives one view four times: same sentence, same version', async () => {
		const query = '?axe=cybersecurite&region=32';
		const json = await (await get(`/couverture.json${query}`)).json();
		const csv = await (await get(`/couverture.csv${query}`)).text();
		const svg = await (await get(`/couverture.svg${query}`)).text();
		expect(json.departements.length).toBe(5);
		expect(csv.trim().split('\r\n').length).toBe(6);
		expect(svg).toContain(`<desc id="description">${json.phrase}</desc>`);
		expect(svg).toContain(json.release.sha256.slice(0, 12));
		const png = await get(`/couverture.png${query}`);
		expect(png.headers.get('content-type')).toBe('image/png');
	});

	it('names downloads after the view and the date of the data', async () => {
		const { release } = await (await get('/couverture.json')).json();
		const csv = await get('/couverture.csv?axe=cybersecurite');
		expect(csv.headers.get('content-disposition')).toBe(
			`attachment; filename="mitoyen-couverture-cybersecurite-${release.date}.csv"`
		);
		const png = await get('/couverture.png');
		expect(png.headers.get('content-disposition')).toMatch(
			/^inline; filename="mitoyen-couverture-/
		);
	});

	it('writes for Excel on demand', async () => {
		const bytes = await (await get('/couverture.csv?profil=excel')).arrayBuffer();
		expect([...new Uint8Array(bytes.slice(0, 3))]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(bytes).split('\r\n')[0]).toContain(
			'code_departement;departement;'
		);
	});

	it('draws at one to four times the size, never more', async () => {
		const widths = await Promise.all(
			['1', '2', '3', '4'].map(async (echelle) => {
				const bytes = await (await get(`/couverture.png?echelle=${echelle}`)).arrayBuffer();
				return new DataView(bytes).getUint32(16);
			})
		);
		expect(widths).toEqual([1280, 2560, 3840, 5120]);
		expect((await get('/couverture.png?echelle=5')).status).toBe(400);
	});

	it('does not take the option of another format', async () => {
		expect((await get('/couverture.json?echelle=2')).status).toBe(400);
		expect((await get('/couverture.svg?profil=excel')).status).toBe(400);
	});

	it('stays up when many pictures are asked at once: each is drawn, or put off with when to come back', async () => {
		const asked = Array.from({ length: 40 }, (_, i) =>
			get(
				`/couverture.png?famille=${['cdg', 'thd', 'at', 'adm', 'gip'][i % 5]}&departement=${21 + i}`
			)
		);
		const answers = await Promise.all(asked);
		expect(answers.filter(({ status }) => ![200, 503].includes(status)).length).toBe(0);
		expect(answers.some(({ status }) => status === 200)).toBe(true);
		for (const answer of answers.filter(({ status }) => status === 503)) {
			expect(answer.headers.get('retry-after')).toBe('5');
			expect((await answer.json()).code).toBe('occupe');
		}
		expect((await get('/sante')).status).toBe(200);
	});

	it('draws an SVG that Chromium shows with its own font and nothing fetched', async () => {
		const { page, ennuis, demandes, fermer } = await ouvrir('/couverture.svg?axe=cybersecurite');
		const fonts = await page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
		});
		expect(fonts.join()).toContain('Source Serif 4');
		expect(fonts.join()).toContain('loaded');
		expect(demandes.filter((url) => !url.startsWith('data:')).length).toBe(1);
		expect(ennuis).toEqual([]);
		await fermer();
	});
});

describe('structures as data', () => {
	it('lists them under the filters of the page', async () => {
		const { structures } = await (await get('/structures.json?famille=cdg')).json();
		expect(structures.length).toBeGreaterThan(5);
		expect(structures.every((s: { famille: string }) => s.famille === 'cdg')).toBe(true);
	});

	it('gives each value of one structure with its sources, date and confidence', async () => {
		const answer = await (await get('/structures/adico.json')).json();
		expect(answer.structure.nom).toMatchObject({ confiance: 'haute' });
		expect(answer.structure.nom.sources.length).toBeGreaterThan(0);
		const quoted = new Set(answer.sources.map((s: { source: { id: string } }) => s.source?.id));
		expect(quoted.size).toBeGreaterThan(0);
	});
});

describe('the noyau', () => {
	it('is kept for ever under the hash of the release, and only under it', async () => {
		const { release } = await (await get('/noyau.json')).json();
		const cache = async (v: string) =>
			(await get(`/noyau.json?v=${v}`)).headers.get('cache-control');
		expect(await cache(release.sha256)).toContain('immutable');
		expect(await cache(release.sha256.slice(0, 12))).toContain('immutable');
		expect(await cache('0'.repeat(64))).toContain('must-revalidate');
		expect(await cache('')).toContain('must-revalidate');
	});
});

it('lets another site read the data and the pictures, and not the pages', async () => {
	const other = createServer((_, res) => {
		res.writeHead(200, { 'content-type': 'text/html' }).end('<title>Another site</title>');
	}).listen(0, '127.0.0.1');
	await once(other, 'listening');
	const page = await (await navigateur()).newPage();
	await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
	const read = (path: string) =>
		page.evaluate(
			(url) =>
				fetch(url).then(
					() => 'read',
					() => 'refused'
				),
			origine + path
		);
	expect(await read('/couverture.json')).toBe('read');
	expect(await read('/couverture.png')).toBe('read');
	expect(await read('/structures')).toBe('refused');
	await page.close();
	other.close();
});
