import { hydrate, type ComponentProps } from 'svelte';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { createEtat, drawn, type Etat } from '#lib/map/etat.svelte.ts';
import { buildModele, type Modele } from '#lib/map/modele.ts';
import { panneauDe } from '#lib/map/panneau.ts';
import { readPlanche } from '#lib/map/planche.ts';
import { followView, touchedForms } from '#lib/ui/navigation.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import type { Vue } from '#lib/view/vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { readPreuves } from '#lib/map/preuves.ts';
import Couverture from './Couverture.svelte';
import Tableau from './Tableau.svelte';

const ADRESSES = ['/', '/couverture'];

type EtatCouverture = Etat<Vue, Modele>;

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
	const index = buildIndex(noyau);
	const etat = createEtat({
		parse: (query) => parseVue(query, noyau),
		modele: (vue) => buildModele(index, vue),
		adresse: (vue) => adresseVue('/', vue),
		preuves: readPreuves
	});
	await etat.lirePreuves();
	// What was ticked while all this was coming is in no address yet.
	const touched = touchedForms(carte);
	hydrateCarte(carte, etat, {
		credit,
		millesime: noyau.cog.millesime,
		lire: (code: string) => panneauDe(index, etat.vue, code)
	});
	// The browser draws, and answers, between two long tasks.
	await drawn();
	hydrate(Tableau, {
		target: tableau,
		props: {
			get modele() {
				return etat.suite;
			},
			get vue() {
				return etat.vue;
			}
		}
	});
	for (const element of [carte, tableau]) {
		element.dataset.vivant = '';
		followView(element, ADRESSES, etat.aller);
	}
	addEventListener('popstate', etat.revenir);
	touched.forEach(etat.aller);
	etat.rattraper();
}

function hydrateCarte(
	target: HTMLElement,
	etat: EtatCouverture,
	reste: Pick<ComponentProps<typeof Couverture>, 'credit' | 'millesime' | 'lire'>
) {
	hydrate(Couverture, {
		target,
		props: {
			get modele() {
				return etat.modele;
			},
			get suite() {
				return etat.suite;
			},
			get avis() {
				return etat.avis;
			},
			get preuves() {
				return etat.preuves;
			},
			planche: readPlanche(target),
			...reste,
			origine: location.origin,
			onselect: etat.select
		}
	});
}
