import { describe, expect, inject, it } from 'vitest';
import { depassement, fautesTelephone } from './axe-core.ts';
import { lire } from './navigateur.ts';

const origine = inject('origine');
const HGI = '/chevauchements/haute-garonne-numerique/hgi-atd-31';

describe('the page of a pair', () => {
	it('tells the territory, the verdict and its reason without JavaScript', async () => {
		const { page, ennuis } = await lire(HGI);
		expect(await page.locator('h1').innerText()).toBe('HGN et HGI-ATD');
		expect(await page.locator('.phrase').innerText()).toContain('au moins 549 communes');
		expect(await page.locator('#verdict').innerText()).toMatch(/Verdict.: coopération attestée/);
		expect(await page.locator('#verdict').innerText()).toContain('la paire serait indéterminée');
		expect(await page.locator('#axes tbody tr').count()).toBe(10);
		expect(await page.locator('figure svg[role=img]').getAttribute('aria-label')).toMatch(
			/Haute-Garonne.: Les deux en partie/
		);
		expect(ennuis).toEqual([]);
	});

	it.each([HGI, '/chevauchements/adico/somme-numerique?confiance=basse'])(
		'gives every fact of %s a link to its source',
		async (chemin) => {
			const { page } = await lire(chemin);
			const facts = page.locator('[data-fait]');
			expect(await facts.count()).toBeGreaterThan(10);
			expect(await facts.filter({ hasNot: page.locator('.src > a') }).count()).toBe(0);
		}
	);

	it('has one address whatever the order of the two, and keeps the query', async () => {
		const answer = await fetch(`${origine}/chevauchements/sitiv/adico?confiance=basse`, {
			redirect: 'manual'
		});
		expect(answer.status).toBe(308);
		expect(answer.headers.get('location')).toBe('/chevauchements/adico/sitiv?confiance=basse');
	});

	it('says that two do not meet, and what each serves', async () => {
		const { page } = await lire('/chevauchements/adico/sitiv', { js: true });
		expect(await page.locator('.phrase').innerText()).toContain('Aucun territoire commun');
		expect(await page.locator('#verdict h2').innerText()).toBe('Pas de verdict');
		expect(await page.locator('#territoire').innerText()).toMatch(/SITIV seule.: Loire et Rhône/);
	});

	it('leads to a correction, to the comparison and to both sheets', async () => {
		const { page } = await lire(HGI);
		const links = await page
			.locator('.suite a')
			.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
		expect(links).toEqual(
			expect.arrayContaining([
				'/aide#signaler',
				'/comparer?structure=haute-garonne-numerique,hgi-atd-31',
				'/structures/haute-garonne-numerique',
				'/structures/hgi-atd-31'
			])
		);
	});

	it('passes axe on a phone, light and dark, and fits 320 to 2560 px', async () => {
		const { page } = await lire('/chevauchements/adico/somme-numerique', { js: true });
		expect(await fautesTelephone(page)).toEqual([]);
		await page.setViewportSize({ width: 2560, height: 1200 });
		expect(await depassement(page)).toBeLessThanOrEqual(0);
	});
});

describe('what is no pair', () => {
	it('is a page with the nearest pairs', async () => {
		const { page } = await lire('/chevauchements/adicoo/sitiv', { js: true });
		expect(await page.locator('.sur').innerText()).toBe('Erreur 404');
		const near = page.getByRole('link', { name: 'et SITIV' }).first();
		expect(await near.getAttribute('href')).toBe('/chevauchements/adico/sitiv');
	});

	it('is a 400 for the same structure twice, and for any bad file', async () => {
		const status = async (path: string) => (await fetch(origine + path)).status;
		expect(await status('/chevauchements/adico/adico')).toBe(400);
		for (const format of ['json', 'csv', 'svg', 'png']) {
			const bad = ['adico/adico', 'adico/xxx', 'xxx/yyy'].map((slugs) =>
				fetch(`${origine}/chevauchements/${slugs}.${format}`)
			);
			for (const answer of await Promise.all(bad)) {
				expect(answer.status).toBe(400);
				expect(answer.headers.get('content-type')).toContain('application/problem+json');
			}
		}
		expect(await status('/chevauchements/adico/sitiv.json?confiance=x')).toBe(400);
		expect(await status('/chevauchements/%3Cimg%20onerror%3E/sitiv')).toBe(404);
		expect(await status('/chevauchements/%00/sitiv')).toBe(400);
	});
});

describe('the files of a pair', () => {
	const read = (format: string) => fetch(`${origine}${HGI}.${format}`);

	it('say it as JSON, with both sides and the verdict', async () => {
		const said = await (await read('json')).json();
		expect(said).toMatchObject({
			a: { slug: 'haute-garonne-numerique' },
			b: { slug: 'hgi-atd-31' },
			paire: {
				...{ departements: ['31'], communes: 549, minimum: true, etendue: 'certaine' },
				...{ bordure: false, verdict: 'cooperation', sansRelation: 'indetermine' }
			}
		});
		expect(said.services).toHaveLength(12);
		expect(said.paire.manque).toHaveLength(12);
	});

	it('say it as CSV: an axe and its sous-thématiques on both sides', async () => {
		const lines = (await (await read('csv')).text()).trim().split('\r\n');
		expect(lines).toHaveLength(1 + 12 + 50);
		expect(lines[0]).toBe(
			'a,b,axe,sous_thematique,verdict_axe,verdict_sans_relation,etat_a,confiance_a,sources_a,etat_b,confiance_b,sources_b'
		);
		expect(lines[2]).toBe(
			'haute-garonne-numerique,hgi-atd-31,infrastructures,fibre,,,propose,moyenne,smart-city-mag-haute-garonne,inconnu,,'
		);
	});

	it('draw it as SVG and PNG, with the words of the page', async () => {
		const svg = await (await read('svg')).text();
		expect(svg).toContain('HGN et HGI-ATD');
		expect(svg).toContain('la paire serait');
		const png = Buffer.from(await (await read('png')).arrayBuffer());
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 720]);
	});
});
