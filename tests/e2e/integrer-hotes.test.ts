import { expect, inject, it, describe } from 'vitest';
import { lire, ouvrir } from './navigateur.ts';
import { fenetreHote, type Reglages } from './hote.ts';
import { depassement, fautesAxe } from './axe-core.ts';

const origine = inject('origine');
const src = (chemin: string) => `${origine}/integrer/${chemin}`;
const visiterHote = fenetreHote();
const visiterHoteSansScript = fenetreHote({ js: false });
const cadre = (chemin: string, plus = '') =>
	`<iframe src="${src(chemin)}" title="Vue" width="100%" height="640" ${plus}></iframe>`;

/** One embed of each kind of drawing. */
const CARTE = 'couverture?axe=cybersecurite';
const TABLEAU = 'comparer?departement=31,81';
const RESEAU = 'solutions?lecture=matrice';

/** Pages of others, and what they do to a frame. */
const HOTES: [string, string, Reglages & { js?: false }][] = [
	['bare HTML', cadre(CARTE), {}],
	['a strict policy', cadre(TABLEAU), { csp: `default-src 'none'; frame-src ${origine}` }],
	[
		'the narrow column of a blog',
		`<style>.contenu{max-width:360px;margin:auto;font:18px/1.7 serif}.contenu iframe{max-width:100%}</style><div class="contenu"><p>Texte</p><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${cadre(RESEAU)}</div></figure></div>`,
		{}
	],
	[
		'another beside it',
		`<div style="display:grid;grid-template-columns:1fr 1fr">${cadre(CARTE)}${cadre('lacunes')}</div>`,
		{}
	],
	[
		'a slide scaled by a transform',
		`<div style="width:1600px;height:900px;transform:scale(.5);transform-origin:0 0">${cadre('structures/adico')}</div>`,
		{}
	],
	['a sandbox that lets scripts run', cadre('chevauchements', 'sandbox="allow-scripts"'), {}],
	['a sandbox that lets nothing', cadre('departements/80', 'sandbox=""'), {}],
	['no script at all', cadre('solutions/madis'), { js: false }],
	['a dark page', cadre('empreinte'), { theme: 'dark' }],
	['280 pixels', cadre('chevauchements/adico/sitiv'), { largeur: 280 }]
];

describe('an embed is whole under', () => {
	it.each(HOTES)('%s', async (_, html, { js, ...reglages }) => {
		const visiter = js === false ? visiterHoteSansScript : visiterHote;
		const { page, ennuis } = await visiter(html, reglages);
		const frames = page.locator('iframe');
		for (let i = 0; i < (await frames.count()); i++) {
			const frame = frames.nth(i).contentFrame();
			await frame.locator('h1').waitFor();
			await frame.locator('svg[data-cadre], table, [role="region"] svg').first().waitFor();
			expect(await frame.getByRole('link', { name: 'Explorer et sources' }).count()).toBe(1);
		}
		// A browser says that it blocked a script where the page around asked for just that.
		expect(ennuis.filter((text) => !text.startsWith('Blocked script execution'))).toEqual([]);
	});

	it('print', async () => {
		const { page } = await visiterHote(cadre(CARTE) + cadre(TABLEAU));
		await page.emulateMedia({ media: 'print' });
		const [carte, table] = [0, 1].map((i) => page.locator('iframe').nth(i).contentFrame());
		await carte!.locator('svg[data-cadre="metropole"]').waitFor({ state: 'visible' });
		await table!.locator('table').waitFor({ state: 'visible' });
	});
});

it('passes axe as a table and as a network, inside the page of someone else', async () => {
	const { page } = await visiterHote(cadre(TABLEAU) + cadre(RESEAU));
	expect(await fautesAxe(page, page.frames())).toEqual([]);
});

it('a script that comes late still gives each frame its height', async () => {
	const { page, ennuis } = await visiterHote(cadre(TABLEAU, 'id="vue"'));
	await page.frameLocator('#vue').locator('html[data-vivant]').waitFor();
	await page.addScriptTag({ url: `${origine}/integrer.js` });
	await page.addScriptTag({ url: `${origine}/integrer.js` });
	const height = () => page.evaluate(() => document.querySelector('iframe')!.style.height);
	await expect.poll(height).toMatch(/^\d+px$/);
	expect(ennuis).toEqual([]);
});

/** Addresses that were published: a page that pasted one must go on showing its view. */
const PUBLIEES = [
	'/integrer/couverture',
	'/integrer/couverture?axe=cybersecurite&theme=sombre&sans=phrase,titre',
	'/integrer/chevauchements?fond=transparent',
	'/integrer/lacunes?axe=donnees&theme=clair',
	'/integrer/couverture?axe=cybersecurite&territoire=region-32',
	'/integrer/lacunes?territoire=departement-974&version=1',
	'/integrer/solutions',
	'/integrer/solutions?lecture=matrice&theme=sombre',
	'/integrer/solutions/madis',
	'/integrer/structures/adico?theme=clair',
	'/integrer/departements/80',
	'/integrer/departements/2A?sans=titre',
	'/integrer/chevauchements/adico/somme-numerique?confiance=basse',
	'/integrer/comparer?departement=31,81',
	'/integrer/comparer?structure=adico,somme-numerique',
	'/integrer/empreinte?fond=transparent'
];

describe.each(PUBLIEES)('%s', (chemin) => {
	it('still answers, and any site may show it', async () => {
		const answer = await fetch(origine + chemin);
		const html = await answer.text();
		expect([answer.status, html.includes('Explorer et sources')]).toEqual([200, true]);
		expect(html).toMatch(/<table|<svg class="carte/);
		expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
		expect(answer.headers.get('x-frame-options')).toBeNull();
	});
});

it.each([
	...[CARTE, 'chevauchements?confiance=basse', 'lacunes', 'solutions', RESEAU, 'solutions/madis'],
	...['structures/adico', 'departements/80', 'chevauchements/adico/sitiv', TABLEAU, 'empreinte']
])('%s keeps nothing, asks nobody else, fits in 280 px, weighs less than 45 kB', async (chemin) => {
	const { page, demandes, ennuis, fermer } = await ouvrir(`/integrer/${chemin}`, { largeur: 280 });
	expect(await page.context().cookies()).toEqual([]);
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
	expect(demandes.filter((url) => !url.startsWith(origine))).toEqual([]);
	const octets = await page.evaluate(() =>
		[
			...performance.getEntriesByType('navigation'),
			...performance.getEntriesByType('resource')
		].reduce(
			(sum, entry) =>
				sum +
				(entry.name.endsWith('.woff2') ? 0 : (entry as PerformanceResourceTiming).encodedBodySize),
			0
		)
	);
	expect(octets).toBeGreaterThan(5_000);
	expect(octets).toBeLessThan(45_000);
	expect(await depassement(page)).toBe(0);
	expect(ennuis).toEqual([]);
	await fermer();
});

describe('an embed that its author locked or froze', () => {
	it('has no way out of its place but the page of the view', async () => {
		const { page } = await lire('/integrer/couverture?territoire=region-32');
		expect(await page.locator('a[data-code][href]').count()).toBe(5);
		expect(await page.locator('footer').innerText()).toContain('Hauts-de-France');
		const hrefs = await page
			.locator('a[href]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('target')));
		expect(new Set(hrefs)).toEqual(new Set(['_blank']));
	});

	it('says which version it shows when the one it was frozen at is not here', async () => {
		const { page } = await lire('/integrer/lacunes?version=999');
		expect(await page.locator('main').innerText()).toMatch(
			/La version 999 n’est pas disponible ici\s: voici la version \d+ du/
		);
	});

	it('says in its frame that a view does not exist, and what was meant', async () => {
		const { page } = await lire('/integrer/structures/adicoo');
		const near = page.getByRole('link', { name: 'ADICO', exact: true });
		expect(await near.getAttribute('target')).toBe('_blank');
	});
});
