import type { Browser } from 'playwright-core';
import {
	auPlus,
	auPlusFois,
	mediane,
	paires,
	type Barre,
	type Groupe,
	type Mesure
} from './mesure.ts';
import { placeOf, survoler, survolerFroid, type Passage } from './survol.ts';
import { visiter, type Poids } from './visite.ts';

/** Origins of the site and of its two floors. */
export type Origines = { site: string; svg: string; libre: string };

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
			await froide(browser, { site, svg }, tours),
			...reponses(lente, ', à 1,6 Mb/s', auPlusFois(1.5)),
			...reponses(vive, ', navigateur déjà ouvert', null)
		]
	};
}

/** The first view of a browser that starts. */
async function froide(
	browser: Browser,
	{ site, svg }: Pick<Origines, 'site' | 'svg'>,
	tours: number
): Promise<Mesure> {
	const [nous, socle] = [await placeOf(browser, site), await placeOf(browser, svg)];
	const temps: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
	for (let tour = 0; tour < tours; tour++) {
		temps.floor.push(await survolerFroid(svg, socle));
		temps.ours.push(await survolerFroid(site, nous));
	}
	return {
		nom: 'Le contour répond au survol, navigateur qui démarre',
		unite: 'ms',
		...paires(temps.ours, temps.floor),
		barre: auPlusFois(1.5)
	};
}

const METHODE =
	'Plancher : une page statique qui dessine les mêmes 101 départements en SVG, sans JavaScript, compressée en brotli et servie avec le même en-tête d’isolement (COOP). Chromium réel, fenêtre de 1280 × 900, cache vide, processeur non ralenti. Les octets sont ceux des corps compressés. Les trois premières lignes sont la page telle qu’elle se charge seule ; les suivantes ajoutent ce que le premier geste appelle, le code et les données de la carte vivante. La souris se pose sur un département dès le premier octet et y reste ; le contour répond sans script, comme celui du plancher (`:hover`), puis le panneau dit qui sert le département. La barre porte sur un navigateur que l’on démarre pour cette page, du démarrage à la réponse, puis sur une ligne à 1,6 Mb/s et 150 ms, du début de la navigation ; les dernières lignes, sans barre, sont celles d’un navigateur déjà ouvert sur la même machine que le serveur, l’horloge la plus sévère (décision 025).';

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

/** `barre`: of the outline. The panel has none: the plain page has no panel. */
function reponses({ ours, floor }: Ligne, suite: string, barre: Barre | null): Mesure[] {
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
			barre
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
