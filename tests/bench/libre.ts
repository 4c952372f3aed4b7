import type { Browser } from 'playwright-core';
import { auPlus, auPlusFois, mediane, paires, type Groupe } from './mesure.ts';
import { insister } from './survol.ts';
import { visiter, type Visite } from './visite.ts';

/** Middle of France in a window of 1280 × 900, on both pages. */
const VISE = { x: 470, y: 640 };
const PATIENCE = { timeout: 60_000 };
type Passage = { octets: number; tas: number; survol: number };

/** The zoomable map, opened by its button, against a bare MapLibre page of the same contours. */
export async function groupeLibre(
	browser: Browser,
	site: string,
	libre: string,
	tours: number
): Promise<Groupe> {
	const [ours, floor]: [Passage[], Passage[]] = [[], []];
	for (let tour = 0; tour < tours; tour++) {
		floor.push(await nue(browser, libre));
		ours.push(await notre(browser, site));
	}
	const of = (passages: Passage[], key: keyof Passage) => mediane(passages.map((p) => p[key]))!;
	return {
		titre: 'Carte qui se zoome',
		methode:
			'Plancher : une page MapLibre nue, une source, une couche, un survol. Le temps va du clic sur le bouton qui ouvre la carte à la réponse au survol, que dit le curseur ; sur la page nue, de sa demande à la réponse ; le tas est mesuré après ramassage.',
		mesures: [
			{
				nom: 'Tous les octets, page comprise',
				unite: 'ko',
				valeur: of(ours, 'octets') / 1000,
				plancher: of(floor, 'octets') / 1000,
				barre: auPlusFois(1.6)
			},
			{
				nom: 'De l’ouverture demandée au survol',
				unite: 'ms',
				...paires(
					ours.map(({ survol }) => survol),
					floor.map(({ survol }) => survol)
				),
				barre: auPlusFois(1.5)
			},
			{
				nom: 'Tas JavaScript',
				unite: 'Mo',
				valeur: of(ours, 'tas') / 1e6,
				plancher: of(floor, 'tas') / 1e6,
				barre: auPlus(30)
			}
		]
	};
}

async function nue(browser: Browser, adresse: string): Promise<Passage> {
	const visite = await visiter(browser, adresse, {
		survol: 'return document.documentElement.dataset.survol'
	});
	await insister(visite, 'survol', VISE.x, VISE.y);
	return passage(visite, (await visite.moment('survol')) ?? NaN);
}

async function notre(browser: Browser, adresse: string): Promise<Passage> {
	const visite = await visiter(browser, adresse, {
		vivante: `return document.querySelector('[data-ilot="tableau"][data-vivant]')`,
		survol: `return document.querySelector('.ouverte canvas[style*="pointer"]') && document.querySelector('#panneau h2 a, #panneau h2 small')`
	});
	const { page } = visite;
	// A pointer that came before the page was drawn may not be known to it: it moves until it is.
	await insister(visite, 'vivante', VISE.x, VISE.y);
	const zoom = page
		.getByRole('group', { name: 'Zoom de la carte' })
		.getByRole('button', { name: 'Zoomer', exact: true });
	await zoom.waitFor(PATIENCE);
	// The click itself: what the tool does before it (is the button still, is it there) is not ours.
	const began = zoom.evaluate(
		(button) =>
			new Promise<number>((then) =>
				button.addEventListener('click', () => then(performance.now()), {
					capture: true,
					once: true
				})
			)
	);
	await zoom.click();
	// As on the bare page, the pointer is there before the map: its cursor tells which one answers.
	await insister(visite, 'survol', VISE.x, VISE.y);
	return passage(visite, ((await visite.moment('survol')) ?? NaN) - (await began));
}

async function passage(visite: Visite, survol: number): Promise<Passage> {
	await visite.page.waitForTimeout(1_000);
	const { octets } = await visite.poids();
	const result = { octets, survol, tas: await visite.tas() };
	await visite.fermer();
	return result;
}
