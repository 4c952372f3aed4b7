import { describe, expect, inject, it } from 'vitest';
import { lire } from './navigateur.ts';
import { depassement, fautesAxe, fautesTelephone } from './axe-core.ts';
import { fenetreHote } from './hote.ts';

const origine = inject('origine');
const src = (chemin: string) => `${origine}/integrer/${chemin}`;
const visiterHote = fenetreHote();
const visiterHoteSansScript = fenetreHote({ js: false });
const cadre = (chemin: string, plus = '') =>
	`<iframe src="${src(chemin)}" title="Carte" width="100%" height="640" ${plus}></iframe>`;

describe('a map in the page of someone else', () => {
	it('keeps its filters, its legend, its foot; leads back to the view; passes axe there', async () => {
		const { page, ennuis } = await visiterHote(cadre('couverture?axe=cybersecurite'));
		const frame = page.frameLocator('iframe');
		expect(await frame.locator('h1').innerText()).toMatch(/^Qui propose un service de cybersécu/);
		expect(await frame.locator('a[data-code]:not([aria-hidden])').count()).toBe(101);
		expect(await frame.locator('ul[aria-label^="Légende"] li').count()).toBe(6);
		expect(await frame.locator('footer').innerText()).toMatch(/Version \d+ du .* Licence Ouverte/);
		const back = frame.getByRole('link', { name: 'Explorer et sources' });
		expect(await back.getAttribute('href')).toBe('/?axe=cybersecurite');
		expect(await fautesAxe(page, page.frames())).toEqual([]);
		expect(ennuis).toEqual([]);
	});

	it('reads in words what is pointed at, and tells the page around what is chosen', async () => {
		const { page } = await visiterHote(
			`<script>chosen = []; addEventListener('message', ({ data }) => data.departement && chosen.push(data.departement))</script>` +
				cadre('couverture', 'sandbox="allow-scripts"')
		);
		const frame = page.frameLocator('iframe');
		await frame.locator('html[data-vivant]').waitFor();
		await frame.locator('#metropole-80').hover();
		await expect.poll(() => frame.locator('[data-lu]').innerText()).toMatch(/^Somme/);
		await frame.locator('#metropole-80').click();
		await expect.poll(() => page.evaluate('chosen')).toEqual(['80']);
	});

	it('opens a département and the whole view in a page of their own, without a script too', async () => {
		const { page, ennuis } = await visiterHoteSansScript(cadre('lacunes?axe=donnees'));
		const frame = page.frameLocator('iframe');
		const links = [frame.locator('#metropole-80'), frame.getByRole('link', { name: 'Explorer' })];
		for (const link of links) {
			const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
			await opened.waitForURL(/\/lacunes\?axe=donnees/);
			await opened.close();
		}
		expect(ennuis).toEqual([]);
	});

	it('has the theme, the ground and the parts that its author chose', async () => {
		const query = '?theme=sombre&fond=transparent&sans=phrase,legende';
		const { page } = await lire(`/integrer/couverture${query}`, { js: true });
		const look = await page.evaluate(() => [
			getComputedStyle(document.documentElement).colorScheme,
			getComputedStyle(document.body).backgroundColor,
			document.querySelectorAll('.phrase, ul[aria-label^="Légende"]').length
		]);
		expect(look).toEqual(['dark', 'rgba(0, 0, 0, 0)', 0]);
	});

	it('says what it ignored, and that a simulation is one', async () => {
		const { page } = await lire('/integrer/couverture?axe=cybersecurit&si=quitte.adico&theme=rose');
		const texte = await page.locator('main').innerText();
		expect(texte).toContain('n’a pas été comprise');
		expect(texte).toContain('Simulation');
	});

	it('passes axe by itself, fits in 280 px, and prints', async () => {
		const { page } = await lire('/integrer/chevauchements', { js: true });
		expect(await fautesTelephone(page)).toEqual([]);
		await page.setViewportSize({ width: 280, height: 900 });
		expect(await depassement(page)).toBe(0);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('svg[data-cadre="metropole"]').isVisible()).toBe(true);
	});
});

describe('what the page around may add', () => {
	it('a script gives each frame its own height, and hears no one else', async () => {
		const { page, ennuis } = await visiterHote(
			`<div style="width:300px">${cadre('couverture')}</div>${cadre('lacunes')}` +
				`<script src="${origine}/integrer.js"></script>`
		);
		const heights = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('iframe')].map((frame) => parseInt(frame.style.height) || 0)
			);
		await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThan(300);
		const [narrow = 0, wide = 0] = await heights();
		expect(narrow).not.toBe(wide);
		// Heard after the script of ours, which was there before.
		await page.evaluate(
			() =>
				new Promise<void>((heard) => {
					addEventListener('message', ({ data }) => data?.hauteur === 4000 && heard());
					postMessage({ source: 'mitoyen', hauteur: 4000 }, '*');
				})
		);
		expect(await heights()).toEqual([narrow, wide]);
		expect(ennuis).toEqual([]);
	});

	it('an element shows a view, changes with its attributes, and tells what happens', async () => {
		const { page, ennuis } = await visiterHote(
			`<script type="module" src="${origine}/carte-mitoyen.js"></script>` +
				`<carte-mitoyen vue="lacunes" requete="axe=donnees" theme="sombre" titre="Lacunes"></carte-mitoyen>` +
				`<script>told = []; document.querySelector('carte-mitoyen').addEventListener('departement', (e) => told.push(e.detail))</script>`
		);
		const frame = page.frameLocator('carte-mitoyen iframe');
		await frame.locator('html[data-vivant]').waitFor();
		await frame.locator('#metropole-80').click();
		await expect.poll(() => page.evaluate('told')).toEqual(['80']);
		const address = () =>
			page.evaluate(
				() => document.querySelector('carte-mitoyen')!.shadowRoot!.querySelector('iframe')!.src
			);
		expect(await address()).toBe(src('lacunes?axe=donnees&theme=sombre'));
		await page.evaluate(() => {
			document.querySelector('carte-mitoyen')!.setAttribute('vue', 'couverture');
		});
		expect(await address()).toBe(src('couverture?axe=donnees&theme=sombre'));
		await frame.getByRole('heading', { name: /^Qui propose/ }).waitFor();
		expect(ennuis).toEqual([]);
	});

	it.each([
		['integrer.js', 1_000],
		['carte-mitoyen.js', 6_000]
	])('%s loads from any site, in at most %i bytes', async (name, most) => {
		const answer = await fetch(`${origine}/${name}`, { headers: { 'accept-encoding': 'gzip' } });
		expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
		expect(Number(answer.headers.get('content-length'))).toBeLessThan(most);
		await answer.body?.cancel();
	});
});

describe('oEmbed', () => {
	const ask = (query: string) => fetch(`${origine}/oembed?${query}`);
	const of = (chemin: string) => `url=${encodeURIComponent(origine + chemin)}`;

	it('describes the view of a page, within the bounds that are asked', async () => {
		const answer = await ask(`${of('/?axe=cybersecurite')}&maxwidth=500&maxheight=400`);
		expect(answer.headers.get('access-control-allow-origin')).toBe('*');
		const { version, type, width, height, html, title, thumbnail_url } = await answer.json();
		expect([version, type, width, height]).toEqual(['1.0', 'rich', 500, 400]);
		expect(title).toMatch(/^Qui propose un service de cybersécurité/);
		expect(html).toContain(`src="${src('couverture?axe=cybersecurite')}"`);
		expect(html).toContain('width="500" height="400"');
		expect((await fetch(thumbnail_url)).headers.get('content-type')).toBe('image/png');
	});

	it.each([
		[`${of('/structures')}`, 404],
		[`${of('/structures/inconnue')}`, 404],
		[`${of('/integrer/controle')}`, 404],
		['url=https%3A%2F%2Fexample.org%2F', 404],
		['url=pas-une-adresse', 404],
		[`${of('/')}&format=xml`, 501],
		[`${of('/')}&maxwidth=large`, 400],
		['', 400]
	])('answers %s with %i and says why', async (query, status) => {
		const answer = await ask(query);
		expect(answer.status).toBe(status);
		expect((await answer.json()).detail).toMatch(/\p{L}{3}/u);
	});

	it.each([
		...['/', '/chevauchements', '/lacunes?axe=donnees', '/solutions', '/solutions/madis'],
		...['/structures/adico', '/departements/2A', '/chevauchements/adico/sitiv', '/empreinte'],
		'/comparer?departement=31,81'
	])('is named in the head of %s, beside the picture of the view', async (page) => {
		const html = await (await fetch(origine + page)).text();
		const read = (tag: RegExp) => tag.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
		const oembed = await fetch(read(/type="application\/json\+oembed" href="([^"]+)"/));
		expect(oembed.status).toBe(200);
		const { html: snippet, thumbnail_url } = await oembed.json();
		expect(thumbnail_url).toBe(read(/property="og:image" content="([^"]+)"/));
		expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
		const src = /src="([^"]+)"/.exec(snippet)?.[1]?.replaceAll('&amp;', '&') ?? '';
		expect((await fetch(src)).status).toBe(200);
	});
});

describe('the builder', () => {
	it('is a form that works without script, from the view to the text to paste', async () => {
		const { page } = await lire('/?axe=cybersecurite');
		await page.locator('summary', { hasText: 'Partager' }).click();
		await page.getByRole('link', { name: 'Mettre cette vue sur votre site' }).click();
		await page.getByRole('radio', { name: 'Sombre' }).first().check();
		await page.getByLabel('la phrase').check();
		await page.getByLabel('Verrouiller sur').selectOption('region-32');
		await page.getByLabel('Figées à la version').check();
		await page.getByRole('button', { name: 'Voir le résultat' }).click();
		expect(await page.locator('#extrait-cadre').inputValue()).toContain(
			src(
				'couverture?axe=cybersecurite&amp;theme=sombre&amp;sans=phrase&amp;territoire=region-32&amp;version=1'
			)
		);
		expect(await page.locator('iframe').count()).toBe(3);
	});

	it('shows each choice as it is made, with a script', async () => {
		const { page, ennuis } = await lire('/integrer?de=/lacunes', { js: true });
		await page.getByLabel('Verrouiller sur').selectOption('region-53');
		await page.getByText('Aperçu à jour.').waitFor();
		expect(await page.locator('#extrait-cadre').inputValue()).toContain('territoire=region-53');
		expect(await page.locator('iframe').first().getAttribute('src')).toBe(
			'/integrer/lacunes?territoire=region-53'
		);
		expect(new URL(page.url()).searchParams.get('territoire')).toBe('region-53');
		expect(ennuis).toEqual([]);
	});

	it('refuses the address of another site, and says so', async () => {
		const { page } = await lire('/integrer?de=https%3A%2F%2Fexample.org%2F', { js: true });
		expect(await page.locator('.notice').innerText()).toContain('voici la carte de couverture');
		expect(await fautesTelephone(page)).toEqual([]);
	});
});
