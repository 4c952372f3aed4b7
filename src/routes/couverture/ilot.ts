import { hydrate } from 'svelte';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { readPlanche } from '#lib/map/planche.ts';
import Couverture from './Couverture.svelte';
import { createEtat, type Etat } from './etat.svelte.ts';
import { followView, touchedForms } from './navigation.ts';
import Tableau from './Tableau.svelte';

let started: Promise<void> | undefined;

/**
 * Makes the coverage map and its table answer in the browser, whichever was reached first: loads the
 * noyau, then every change of the view is computed here, by the code of the server, without a round
 * trip.
 */
export function animer(): Promise<void> {
	return (started ??= start());
}

async function start(): Promise<void> {
	const [carte, tableau] = ['couverture', 'tableau'].map((name) =>
		document.querySelector<HTMLElement>(`[data-ilot="${name}"]`)!
	) as [HTMLElement, HTMLElement];
	const { noyau: address = '', credit = '' } = carte.dataset;
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const noyau = (await response.json()) as Noyau;
	const etat = createEtat(buildIndex(noyau));
	await etat.lirePreuves();
	// What was ticked while all this was coming is in no address yet.
	const touched = touchedForms(carte);
	hydrateCarte(carte, etat, { credit, millesime: noyau.cog.millesime });
	await breath();
	hydrate(Tableau, {
		target: tableau,
		props: {
			get modele() {
				return etat.modele;
			}
		}
	});
	for (const element of [carte, tableau]) {
		element.dataset.vivant = '';
		followView(element, etat.aller);
	}
	addEventListener('popstate', etat.revenir);
	touched.forEach(etat.aller);
}

function hydrateCarte(
	target: HTMLElement,
	etat: Etat,
	noms: { credit: string; millesime: string }
) {
	hydrate(Couverture, {
		target,
		props: {
			get modele() {
				return etat.modele;
			},
			get avis() {
				return etat.avis;
			},
			get preuves() {
				return etat.preuves;
			},
			planche: readPlanche(target),
			...noms,
			origine: location.origin,
			lire: etat.lire,
			onselect: etat.select
		}
	});
}

/** Lets the browser draw, and answer, between two long tasks. */
const breath = () => new Promise((then) => setTimeout(then));
