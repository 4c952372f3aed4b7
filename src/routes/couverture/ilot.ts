import { hydrate } from 'svelte';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { createEtat } from '#lib/map/etat.svelte.ts';
import { buildModele } from '#lib/map/modele.ts';
import { panneauDe } from '#lib/map/panneau.ts';
import { readPlanche } from '#lib/map/planche.ts';
import { followView, touchedForms } from '#lib/ui/navigation.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { readPreuves } from '#lib/map/preuves.ts';
import Couverture from './Couverture.svelte';

const ADRESSES = ['/', '/couverture'];

/**
 * Makes the coverage map answer in the browser: loads the noyau, then every change of the view is
 * computed here, by the code of the server, without a round trip.
 */
export async function animer(element: HTMLElement): Promise<void> {
	const { noyau: address = '', credit = '' } = element.dataset;
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
	const touched = touchedForms(element);
	hydrate(Couverture, {
		target: element,
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
			planche: readPlanche(element),
			credit,
			millesime: noyau.cog.millesime,
			origine: location.origin,
			lire: (code) => panneauDe(index, etat.vue, code),
			onselect: etat.select
		}
	});
	element.dataset.vivant = '';
	followView(element, ADRESSES, etat.aller);
	addEventListener('popstate', etat.revenir);
	touched.forEach(etat.aller);
}
