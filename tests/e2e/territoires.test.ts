import { describe, expect, inject, it } from 'vitest';
import { lire } from './navigateur.ts';
import { fautesAxe, fautesTelephone } from './axe-core.ts';

const origine = inject('origine');
const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

async function read(path: string, selector: string): Promise<string[]> {
	const { page, ennuis } = await lire(path);
	const texts = await page.locator(selector).allInnerTexts();
	expect(ennuis).toEqual([]);
	return texts.map(plain);
}

/** Codes of the 101 départements, from the map's own data. */
async function codes(): Promise<string[]> {
	const response = await fetch(`${origine}/couverture.json`);
	const { departements } = (await response.json()) as { departements: { code: string }[] };
	return departements.map(({ code }) => code);
}

describe('what a page of territory says', () => {
	it('says certain presence in the communes of SITIV, and why', async () => {
		const [presence] = await read('/communes/69259', '.presence');
		expect(presence).toMatch(/^Présence certaine : la commune adhère/);
	});

	it('says possible presence in Amiens, and what is not known', async () => {
		const presences = await read('/communes/80021', '.presence');
		expect(presences[1]).toContain(
			'Présence possible : elle sert une partie du département ; aucune source ne dit si la commune en est'
		);
	});

	it('names homonyms with their département', async () => {
		expect(await read('/communes/93066', 'h1')).toEqual(['Saint-Denis Seine-Saint-Denis, 93']);
		expect(await read('/communes/97411', 'h1')).toEqual(['Saint-Denis La Réunion, 974']);
	});

	it('shows both départements of an EPCI that crosses a border', async () => {
		const [precision] = await read('/epci/200070985', '.precision');
		expect(precision).toContain('Aisne (02), Somme (80)');
	});

	it('answers for an overseas collectivity without inventing anything', async () => {
		const [text] = await read('/communes/98818', 'main');
		expect(text).toContain('Nouméa Nouvelle-Calédonie');
		expect(text).toContain('hors des 101 départements');
		expect(text).toContain('cela ne veut pas dire qu’il n’y en a pas');
	});

	// Wide, and one page of each kind: pages.test.ts.
	it.each(['/communes/80021', '/epci/200070985', '/communes/98818', '/departements/02'])(
		'%s is clean for axe on a phone, light and dark, and fits in 320 px',
		async (path) => {
			const { page, ennuis } = await lire(path, { js: true });
			expect(await fautesTelephone(page)).toEqual([]);
			expect(ennuis).toEqual([]);
		}
	);

	it('quotes a source on the line of each fact', async () => {
		for (const path of ['/departements/80', '/communes/80021', '/epci/200046977']) {
			const { page } = await lire(path, { js: true });
			const facts = page.locator('[data-fait]');
			expect(await facts.count()).toBeGreaterThan(10);
			expect(await facts.filter({ hasNot: page.locator('.src') }).count()).toBe(0);
		}
	});

	it('hides low confidence, says how many facts, and marks them on demand', async () => {
		const { page } = await lire('/departements/33', { js: true });
		expect(await page.locator('.basse').count()).toBe(0);
		const notice = page.locator('.notice');
		expect(plain(await notice.innerText())).toMatch(/^\d+ faits de confiance basse sont masqués/);
		await notice.getByRole('link').click();
		await page.waitForURL('**/departements/33?confiance=basse');
		expect(await page.locator('.basse').count()).toBeGreaterThan(0);
		expect(await fautesAxe(page)).toEqual([]);
	});

	it('ignores an unknown parameter and says so', async () => {
		const notices = await read('/departements/80?foo=1&confiance=tres', '.notice');
		expect(notices.slice(0, 2).join(' ')).toMatch(/« foo » est inconnu.*« tres » n’est pas/);
	});
});

describe('addresses that are not quite right', () => {
	it.each([
		['/departements/2a', '/departements/2A'],
		['/communes/2a004?confiance=basse', '/communes/2A004?confiance=basse']
	])('%s moves to %s', async (from, to) => {
		const response = await fetch(origine + from, { redirect: 'manual' });
		expect(response.status).toBe(308);
		expect(response.headers.get('location')).toBe(to);
	});

	it.each([
		['/departements/1', 'Ain (01)'],
		['/departements/20', 'Corse-du-Sud (2A)'],
		['/departements/somme', 'Somme, département 80'],
		['/communes/01018', 'Valserhône, Ain (01)'],
		['/communes/1400', 'Seillonnaz, Ain (01)'],
		['/communes/93200', 'Saint-Denis, 93200 · Seine-Saint-Denis (93)'],
		['/epci/20006919', 'CC de la Dombes, Ain (01)']
	])('%s is a 404 that proposes %s', async (path, near) => {
		const response = await fetch(origine + path);
		expect(response.status).toBe(404);
		const [, list = ''] = /Vouliez-vous dire…<\/h2>(.*?)<\/ul>/s.exec(await response.text()) ?? [];
		const names = [...list.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, name = '']) => plain(name));
		expect(names).toContain(near);
	});

	it.each([
		'/departements/99',
		'/departements/%3Cb%3E',
		'/communes/%00',
		`/epci/${'9'.repeat(900)}`
	])('%s is a 404 and nothing worse', async (path) => {
		const response = await fetch(origine + path);
		expect([400, 404, 414]).toContain(response.status);
		expect(await response.text()).not.toContain('<b>');
	});
});

describe('on paper', () => {
	const PLEIN = '?confiance=basse&adhesion=toutes';

	/** Addresses that print on more than one A4 page. */
	async function longer(paths: string[]): Promise<string[]> {
		const long: string[] = [];
		for (const path of paths) {
			const { page } = await lire(path, { largeur: 200, hauteur: 100 });
			// The second page is asked for, and is not there: nothing is drawn.
			const second = page.pdf({ preferCSSPageSize: true, pageRanges: '2' });
			const there = await second.then(
				() => 'there',
				(error: Error) => error.message
			);
			if (!there.includes('Page range exceeds page count')) long.push(`${path}: ${there}`);
		}
		return long;
	}

	/** Those whose page says the most: what holds for them holds for the others. */
	async function longest(paths: string[], many: number): Promise<string[]> {
		const said = await Promise.all(
			paths.map(async (path) => ({
				path,
				length: (await (await fetch(origine + path)).text()).length
			}))
		);
		const sorted = said.sort((a, b) => b.length - a.length);
		return sorted.slice(0, many).map(({ path }) => path);
	}

	it('holds each département on one A4 page: the dozen longest of the 101', async () => {
		const all = (await codes()).map((code) => `/departements/${code}`);
		expect(all).toHaveLength(101);
		expect(await longer(await longest(all, 12))).toEqual([]);
	}, 300_000);

	it('holds the heaviest ones with every fact shown, communes and EPCI too', async () => {
		const heavy = ['02', '22', '29', '31', '35', '56', '59', '76', '80', '972'];
		const paths = [
			...heavy.map((code) => `/departements/${code}${PLEIN}`),
			...['69259', '80021', '35238', '59350'].map((code) => `/communes/${code}${PLEIN}`),
			...['200046977', '200070985', '243500139'].map((code) => `/epci/${code}${PLEIN}`)
		];
		expect(new Set(paths).size).toBe(17);
		expect(await longer(paths)).toEqual([]);
	}, 120_000);

	it('prints what is read, not what is pressed; asks the browser to print', async () => {
		const { page, ennuis } = await lire('/departements/80', { js: true });
		await page.evaluate(() => {
			window.print = () => (document.title = 'printed');
		});
		await page.getByRole('button', { name: 'Imprimer cette page' }).click();
		expect(await page.title()).toBe('printed');
		expect(ennuis).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		for (const selector of ['#recherche', '.actions', '.notice', 'nav', 'footer']) {
			expect(await page.locator(selector).first().isVisible()).toBe(false);
		}
		expect(await page.locator('.base').isVisible()).toBe(true);
		expect(await page.locator('td .src').first().isVisible()).toBe(true);
	});

	it('hides the button where no script runs', async () => {
		const { page } = await lire('/departements/80');
		expect(await page.locator('[data-imprimer]').isVisible()).toBe(false);
	});
});
