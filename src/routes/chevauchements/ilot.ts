import { hydrate } from 'svelte';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import type { Chevauchements as Lus } from '#lib/domain/chevauchement/resultat.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { panneauChevauchement } from '#lib/map/chevauchement/panneau.ts';
import { createEtat } from '#lib/map/etat.svelte.ts';
import { readPlanche } from '#lib/map/planche.ts';
import { readPreuves } from '#lib/map/preuves.ts';
import { followView, touchedForms } from '#lib/ui/navigation.ts';
import { adresseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { PAGE_CHEVAUCHEMENTS, vueCouverture } from '#lib/view/chevauchement/vue.ts';
import Chevauchements from './Chevauchements.svelte';
import { buildModele } from './modele.ts';

/**
 * Makes the overlaps answer in the browser: loads the noyau, then every change of the view is
 * computed here, by the code of the server, without a round trip.
 */
export async function animer(element: HTMLElement): Promise<void> {
	const { noyau: address = '', credit = '' } = element.dataset;
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const noyau = (await response.json()) as Noyau;
	const index = buildIndex(noyau);
	let lus: Lus;
	const etat = createEtat({
		parse: (query) => parseChevauchement(query, noyau),
		modele: (vue) => buildModele(index, vue, (lus = chevauchements(index, vue.filtre))),
		adresse: (vue) => adresseChevauchement(vue),
		preuves: (vue) => readPreuves(vueCouverture(vue))
	});
	await etat.lirePreuves();
	// What was ticked while all this was coming is in no address yet.
	const touched = touchedForms(element);
	hydrate(Chevauchements, {
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
			lire: (code) => panneauChevauchement(index, etat.vue, lus, code),
			onselect: etat.select
		}
	});
	element.dataset.vivant = '';
	followView(element, [PAGE_CHEVAUCHEMENTS], etat.aller);
	addEventListener('popstate', etat.revenir);
	touched.forEach(etat.aller);
}
