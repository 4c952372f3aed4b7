import type { Browser } from 'playwright-core';
import { auPlus, auPlusFois, mediane, type Groupe } from './mesure.ts';
import { visiter, type Conditions, type Poids, type Visite } from './visite.ts';

/** Origins of the site and of its two floors. */
export type Origines = { site: string; svg: string; libre: string };

/** The département that every page is asked about: in the middle of the map, of a simple shape. */
const CODE = '28';
const NOM = 'Eure-et-Loir';
const SURVOL: Conditions = {
	contour: `return document.querySelector('path[data-code="${CODE}"]:hover, a[data-code="${CODE}"]:hover')`,
	panneau: `return document.querySelector('#panneau h2')?.textContent.includes('${NOM}')`
};
const CALME = 500;
const PATIENCE = 30_000;

type Passage = Poids & { contour: number; panneau: number; blocage: number };

/** What the first view weighs and how soon it answers, against a plain SVG page. */
export async function measurePages(
	browser: Browser,
	{ site, svg }: Origines,
	tours: number
): Promise<Groupe> {
	const first = await premier(browser, site);
	const ours: Passage[] = [];
	const floor: Passage[] = [];
	for (let tour = 0; tour < tours; tour++) {
		floor.push(await survoler(browser, svg, 'contour'));
		ours.push(await survoler(browser, site, 'panneau'));
	}
	const of = (passages: Passage[], key: keyof Passage) => mediane(passages.map((p) => p[key]));
	const kilo = (octets: number | null) => octets && octets / 1000;
	const sansPolices = mediane(ours.map(({ octets, polices }) => octets - polices));
	return {
		titre: 'Première vue',
		methode: METHODE,
		mesures: [
			{
				nom: 'Octets avant le premier geste, polices comprises',
				unite: 'ko',
				valeur: kilo(first.octets),
				plancher: null,
				barre: null
			},
			{
				nom: 'Octets jusqu’au survol, sans les polices',
				unite: 'ko',
				valeur: kilo(sansPolices),
				plancher: kilo(of(floor, 'octets')),
				barre: auPlus(60)
			},
			{
				nom: 'Octets jusqu’au survol, tout compris',
				unite: 'ko',
				valeur: kilo(of(ours, 'octets')),
				plancher: kilo(of(floor, 'octets')),
				barre: auPlus(90)
			},
			{
				nom: 'Requêtes jusqu’au survol',
				unite: '',
				valeur: of(ours, 'requetes'),
				plancher: of(floor, 'requetes'),
				barre: auPlus(10)
			},
			{
				nom: 'Le contour répond au survol',
				unite: 'ms',
				valeur: of(ours, 'contour'),
				plancher: of(floor, 'contour'),
				barre: auPlusFois(1.5)
			},
			{
				nom: 'Le panneau nomme le département survolé',
				unite: 'ms',
				valeur: of(ours, 'panneau'),
				plancher: of(floor, 'contour'),
				barre: auPlusFois(1.5)
			},
			{
				nom: 'Temps de blocage',
				unite: 'ms',
				valeur: of(ours, 'blocage'),
				plancher: of(floor, 'blocage'),
				barre: auPlus(100)
			}
		]
	};
}

const METHODE =
	'Plancher : une page statique qui dessine les mêmes 101 départements en SVG, sans JavaScript, compressée en brotli. Chromium réel, fenêtre de 1280 × 900, cache vide, ni le processeur ni le réseau ne sont ralentis. La souris se pose sur un département dès le premier octet et y reste ; le plancher répond par `:hover`. Les octets sont ceux du réseau, en-têtes compris, jusqu’à une demi-seconde après la réponse : le code et les données de la carte vivante sont donc comptés.';

/** A visit without a gesture. */
async function premier(browser: Browser, adresse: string): Promise<Poids> {
	const visite = await visiter(browser, adresse, {});
	await visite.page.waitForLoadState('networkidle');
	const poids = await visite.poids();
	await visite.fermer();
	return poids;
}

const places = new Map<string, { x: number; y: number }>();

/** Where the département is on the page of an address. */
async function placeOf(browser: Browser, adresse: string): Promise<{ x: number; y: number }> {
	const known = places.get(adresse);
	if (known) return known;
	const { page, fermer } = await visiter(browser, adresse, {});
	const box = await page.locator(`[data-code="${CODE}"]`).first().boundingBox();
	await fermer();
	if (!box || box.y + box.height > 900) {
		throw new Error(`${adresse} : ${NOM} n’est pas dans la fenêtre.`);
	}
	const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	places.set(adresse, place);
	return place;
}

/** A visit whose pointer waits on the département until the page answers. */
async function survoler(
	browser: Browser,
	adresse: string,
	attendu: 'contour' | 'panneau'
): Promise<Passage> {
	const { x, y } = await placeOf(browser, adresse);
	const visite = await visiter(browser, adresse, SURVOL);
	await insister(visite, attendu, x, y);
	await visite.page.waitForTimeout(CALME);
	const passage = {
		...(await visite.poids()),
		contour: (await visite.moment('contour')) ?? NaN,
		panneau: (await visite.moment('panneau')) ?? NaN,
		blocage: await visite.blocage()
	};
	await visite.fermer();
	return passage;
}

/** Moves the pointer around a place until a condition of the page holds. */
export async function insister(visite: Visite, nom: string, x: number, y: number): Promise<void> {
	const end = performance.now() + PATIENCE;
	for (let pas = 0; (await visite.moment(nom)) === null; pas++) {
		if (performance.now() > end)
			throw new Error(`${visite.page.url()} : « ${nom} » n’est pas venu.`);
		await visite.page.mouse.move(x + (pas % 2) * 2, y);
		await visite.page.waitForTimeout(8);
	}
}
