import type { Browser } from 'playwright-core';
import { auPlus, auPlusFois, mediane, paires, type Groupe, type Mesure } from './mesure.ts';
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
type Ligne = { ours: Passage[]; floor: Passage[] };

/** What the first view weighs and how soon it answers, against a plain SVG page. */
export async function measurePages(
	browser: Browser,
	{ site, svg }: Origines,
	tours: number
): Promise<Groupe> {
	const repos = { ours: await premier(browser, site), floor: await premier(browser, svg) };
	const vive: Ligne = { ours: [], floor: [] };
	const lente: Ligne = { ours: [], floor: [] };
	for (let tour = 0; tour < tours; tour++) {
		for (const [ligne, lent] of [[vive, false] as const, [lente, true] as const]) {
			ligne.floor.push(await survoler(browser, svg, 'contour', lent));
			ligne.ours.push(await survoler(browser, site, 'panneau', lent));
		}
	}
	return {
		titre: 'Première vue',
		methode: METHODE,
		mesures: [
			...poidsDe(repos.ours, repos.floor, ''),
			...poidsDe(passage(vive.ours), passage(vive.floor), ', panneau compris'),
			...reponses(vive, ''),
			...reponses(lente, ', à 1,6 Mb/s')
		]
	};
}

const METHODE =
	'Plancher : une page statique qui dessine les mêmes 101 départements en SVG, sans JavaScript, compressée en brotli et servie avec le même en-tête d’isolement (COOP). Chromium réel, fenêtre de 1280 × 900, cache vide, processeur non ralenti. Les octets sont ceux des corps compressés. Les trois premières lignes sont la page telle qu’elle se charge seule ; les suivantes ajoutent ce que le premier geste appelle, le code et les données de la carte vivante. La souris se pose sur un département dès le premier octet et y reste ; le contour répond sans script, comme celui du plancher (`:hover`), puis le panneau dit qui sert le département. Les dernières lignes sont les mêmes sur une ligne à 1,6 Mb/s et 150 ms.';

const kilo = (octets: number) => octets / 1000;

/** The bars are those of the first view; what a gesture brings is given beside them. */
function poidsDe(ours: Poids, floor: Poids, suite: string): Mesure[] {
	const barre = (limite: number) => (suite === '' ? auPlus(limite) : null);
	return [
		{
			nom: `Octets sans les polices${suite}`,
			unite: 'ko',
			valeur: kilo(ours.octets - ours.polices),
			plancher: kilo(floor.octets),
			barre: barre(60)
		},
		{
			nom: `Octets, tout compris${suite}`,
			unite: 'ko',
			valeur: kilo(ours.octets),
			plancher: kilo(floor.octets),
			barre: barre(90)
		},
		{
			nom: `Requêtes${suite}`,
			unite: '',
			valeur: ours.requetes,
			plancher: floor.requetes,
			barre: barre(10)
		}
	];
}

function reponses({ ours, floor }: Ligne, suite: string): Mesure[] {
	const [nous, socle] = [passage(ours), passage(floor)];
	const contre = (key: 'contour' | 'panneau') =>
		paires(
			ours.map((one) => one[key]),
			floor.map(({ contour }) => contour)
		);
	return [
		{
			nom: `Le contour répond au survol${suite}`,
			unite: 'ms',
			...contre('contour'),
			barre: auPlusFois(1.5)
		},
		{
			nom: `Le panneau dit qui sert le département${suite}`,
			unite: 'ms',
			...contre('panneau'),
			barre: null
		},
		{
			nom: `Temps de blocage${suite}`,
			unite: 'ms',
			valeur: nous.blocage,
			plancher: socle.blocage,
			barre: auPlus(100)
		}
	];
}

/** The median of each figure. */
function passage(passages: readonly Passage[]): Passage {
	const of = (key: keyof Passage) => mediane(passages.map((one) => one[key])) ?? NaN;
	return {
		octets: of('octets'),
		polices: of('polices'),
		requetes: of('requetes'),
		contour: of('contour'),
		panneau: of('panneau'),
		blocage: of('blocage')
	};
}

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
	attendu: 'contour' | 'panneau',
	lent: boolean
): Promise<Passage> {
	const { x, y } = await placeOf(browser, adresse);
	const visite = await visiter(browser, adresse, SURVOL, { lent });
	await insister(visite, attendu, x, y);
	await visite.page.waitForTimeout(CALME);
	const vu = {
		...(await visite.poids()),
		contour: (await visite.moment('contour')) ?? NaN,
		panneau: (await visite.moment('panneau')) ?? NaN,
		blocage: await visite.blocage()
	};
	await visite.fermer();
	return vu;
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
