import { describe, expect, inject, it } from 'vitest';
import { adresseFichier, type Exportation, valeursDe } from '#lib/view/exportation/exportation.ts';
import { fautesTelephone } from './axe-core.ts';
import { lire } from './navigateur.ts';

const origine = inject('origine');
const propre = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

type Json = {
	solutions: { slug: string; promoteur: string; adoptions: { sources: string[] }[] }[];
};

const jsonOf = async (query = ''): Promise<Json> =>
	(await (await fetch(`${origine}/solutions.json${query}`)).json()) as Json;

describe('the network of shared solutions', () => {
	it('is complete without JavaScript: question, sentence, matrix, cards, links', async () => {
		const { page, ennuis } = await lire('/solutions');
		expect(propre(await page.locator('.phrase').innerText())).toMatch(
			/^21 solutions, 12 promoteurs connus\./
		);
		expect(await page.locator('#matrice tbody th[scope="row"]').count()).toBe(21);
		const { solutions } = await jsonOf();
		const liens = solutions.flatMap(({ adoptions }) => adoptions);
		expect(await page.locator('#liens tbody tr').count()).toBe(liens.length);
		for (const { sources } of liens) expect(sources.length).toBeGreaterThan(0);
		expect(await page.locator('#liens tbody .src').count()).toBeGreaterThanOrEqual(liens.length);
		expect(ennuis).toEqual([]);
	});

	it('says each cell in a sentence that leads to the solution', async () => {
		const { page } = await lire('/solutions', { js: true });
		const cell = page.locator('#matrice').getByRole('link', { name: /^SITIV, promoteur/ });
		await cell.first().click();
		expect(new URL(page.url()).pathname).toBe('/solutions/bureau-virtuel-collaboratif');
	});

	it('changes with the question and the filters, by forms', async () => {
		const { page } = await lire('/solutions');
		await page.getByLabel('Solutions', { exact: true }).selectOption('toutes');
		await page.getByRole('button', { name: 'Poser cette question' }).click();
		expect(page.url()).toBe(`${origine}/solutions?origine=toutes`);
		expect(await page.locator('#matrice tbody th[scope="row"]').count()).toBe(51);
		await page.locator('summary', { hasText: 'Rôle' }).click();
		await page.getByRole('checkbox', { name: 'Financeur' }).check();
		await page.getByRole('button', { name: 'Appliquer' }).first().click();
		expect(page.url()).toBe(`${origine}/solutions?origine=toutes&role=financeur`);
	});

	it('moves with a date only what is dated', async () => {
		const { page } = await lire('/solutions?origine=toutes&date=2020');
		expect(propre(await page.locator('.phrase').innerText())).toMatch(/^À la fin de 2020, /);
		expect(await page.getByRole('heading', { name: 'Sans date connue' }).count()).toBe(1);
	});

	it('refuses in its files what its page ignores with a notice', async () => {
		const page = await fetch(`${origine}/solutions?role=promotteur`);
		expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('promoteur')]);
		for (const format of ['json', 'csv', 'xlsx', 'svg', 'png', 'graphml', 'gexf']) {
			const answer = await fetch(`${origine}/solutions.${format}?role=promotteur`);
			expect([answer.status, answer.headers.get('content-type')]).toEqual([
				400,
				expect.stringContaining('application/problem+json')
			]);
		}
	});
});

describe('the network as a drawing', () => {
	it('shows what two organisations share and lists the rest, without JavaScript', async () => {
		const { page, ennuis } = await lire('/solutions');
		expect(await page.locator('#graphe svg g.solution').count()).toBe(6);
		expect(propre(await page.locator('#seules').innerText())).toBe(
			'15 solutions sans autre organisation connue'
		);
		expect(await page.locator('#graphe li a[href^="/solutions/"]').count()).toBe(15);
		const pairs = await page.locator('#graphe .lien title').allTextContents();
		expect(pairs.some((pair) => pair.startsWith('SITIV, promoteur'))).toBe(true);
		await page.locator('#graphe svg a[href="/solutions/pleiade"] text').click();
		expect(new URL(page.url()).pathname).toBe('/solutions/pleiade');
		expect(ennuis).toEqual([]);
	});

	it('is the same at every load, and takes one stop of the keyboard', async () => {
		const { page } = await lire('/solutions?origine=toutes');
		const svg = page.locator('#graphe svg.carte');
		expect(await svg.locator('a:not([tabindex="-1"])').count()).toBe(0);
		// An answer that was kept would be compared with itself: one is kept for each encoding.
		const graphe = async (encoding: string) => {
			const headers = { 'accept-encoding': encoding };
			const html = await (await fetch(`${origine}/solutions?origine=toutes`, { headers })).text();
			return /<svg[^>]*class="[^"]*carte[^]*?<\/svg>/.exec(html.split('id="graphe"')[1] ?? '')?.[0];
		};
		const first = await graphe('identity');
		expect(first?.match(/class="[^"]*solution/g)?.length).toBeGreaterThan(6);
		expect((await graphe('gzip')) === first).toBe(true);
	});
});

describe('the files of the network', () => {
	const TYPES = {
		json: 'application/json',
		csv: 'text/csv',
		svg: 'image/svg+xml',
		png: 'image/png',
		xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		pdf: 'application/pdf',
		pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		graphml: 'application/graphml+xml',
		gexf: 'application/gexf+xml'
	};

	it('are offered from the page, with its filters, and answer', async () => {
		const { page } = await lire('/solutions?origine=toutes&axe=donnees');
		const files = (await page.locator('.actions a[data-exporter]').getAttribute('href'))!;
		await page.goto(`${origine}${files}&fichier=csv`);
		const link = page.getByRole('link', { name: 'Télécharger' });
		expect(await link.getAttribute('href')).toContain('origine=toutes&axe=donnees');
		const offered = await fetch(origine + files.replace('/exporter', '/exporter.json'));
		const exportation = (await offered.json()) as Exportation;
		for (const [format, type] of Object.entries(TYPES)) {
			const fichier = exportation.fichiers.find((one) => one.format === format)!;
			const href = adresseFichier(exportation, { fichier, valeurs: valeursDe(fichier, {}) });
			expect(href).toContain('origine=toutes&axe=donnees');
			const answer = await fetch(origine + href);
			await answer.body?.cancel();
			expect([format, answer.status]).toEqual([format, 200]);
			expect(answer.headers.get('content-type')).toContain(type);
		}
	});

	it('say the same view: as many edges in each, and the words of the page in the picture', async () => {
		const read = async (format: string) =>
			(await fetch(`${origine}/solutions.${format}?origine=toutes`)).text();
		const { solutions } = await jsonOf('?origine=toutes');
		const edges = solutions.flatMap(({ adoptions }) => adoptions).length;
		for (const format of ['graphml', 'gexf']) {
			expect((await read(format)).match(/<edge /g)).toHaveLength(edges);
		}
		expect((await read('svg')).includes(`${origine}/solutions?origine=toutes`)).toBe(true);
	});
});

describe('the sheet of a solution', () => {
	it('says who has it with a source on each line, where it reaches, whom to call', async () => {
		const { page, ennuis } = await lire('/solutions/bureau-virtuel-collaboratif');
		expect(propre(await page.locator('h1').innerText())).toBe(
			'Qui partage Bureau Virtuel Collaboratif ?'
		);
		const liens = page.locator('#adoptants li');
		expect(await liens.count()).toBe(8);
		for (const lien of await liens.all()) {
			expect(await lien.locator('.src').count()).toBeGreaterThan(0);
		}
		expect(await page.locator('svg[data-cadre] a[data-code]:not([aria-hidden])').count()).toBe(101);
		expect(await page.locator('#portee tbody tr').count()).toBeGreaterThan(10);
		expect(await page.locator('#appeler').innerText()).toContain('SITIV');
		expect(ennuis).toEqual([]);
	});

	it('exists for each of the 51 solutions, and names what was meant when it does not', async () => {
		const { solutions } = await jsonOf('?origine=toutes');
		expect(solutions).toHaveLength(51);
		for (const { slug } of solutions) {
			const answer = await fetch(`${origine}/solutions/${slug}`);
			await answer.body?.cancel();
			expect([slug, answer.status]).toEqual([slug, 200]);
		}
		const missing = await fetch(`${origine}/solutions/madiss`);
		expect([missing.status, await missing.text()]).toEqual([
			404,
			expect.stringContaining('/solutions/madis"')
		]);
	});
});

// Wide, and one page of each kind: pages.test.ts.
it.each(['/solutions', '/solutions?role=entreprise', '/solutions/madis', '/solutions/valise-one'])(
	'%s: axe finds nothing on a phone, light and dark, and 320 px hold it',
	async (chemin) => {
		const { page, ennuis } = await lire(chemin, { js: true });
		expect(await fautesTelephone(page)).toEqual([]);
		expect(ennuis).toEqual([]);
	}
);
