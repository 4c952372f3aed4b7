import { hydrate } from 'svelte';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { panneauChevauchement } from '#lib/map/chevauchement/panneau.ts';
import { createEtat } from '#lib/map/etat.svelte.ts';
import { readPlanche } from '#lib/map/planche.ts';
import { readPreuves } from '#lib/map/preuves.ts';
import { followView, touchedForms } from '#lib/ui/navigation.ts';
import { adresseChevauchement, serialiseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import {
	PAGE_CHEVAUCHEMENTS,
	vueCouverture,
	type VueChevauchement
} from '#lib/view/chevauchement/vue.ts';
import { Calcul, STRUCTURES_SUR_PLACE } from './calcul.svelte.ts';
import { createCalculs } from './calculs.ts';
import Chevauchements from './Chevauchements.svelte';
import { buildModele, type ModeleChevauchement } from './modele.ts';

type Lecteur = (vue: VueChevauchement) => ModeleChevauchement;

/**
 * Makes the overlaps answer in the browser: loads the noyau, then every change of the view is
 * computed by the code of the server, without a round trip: here, or in a worker when the network is
 * large.
 */
export async function animer(element: HTMLElement): Promise<void> {
	const { noyau: address = '' } = element.dataset;
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const noyau = (await response.json()) as Noyau;
	if (noyau.structures.length > STRUCTURES_SUR_PLACE) await animerApart(element, noyau, address);
	else await animerSurPlace(element, noyau);
}

function etatOf(noyau: Noyau, modele: Lecteur) {
	return createEtat({
		parse: (query) => parseChevauchement(query, noyau),
		modele,
		adresse: (vue) => adresseChevauchement(vue),
		preuves: (vue) => readPreuves(vueCouverture(vue))
	});
}
type Etat = ReturnType<typeof etatOf>;

async function animerSurPlace(element: HTMLElement, noyau: Noyau): Promise<void> {
	const index = buildIndex(noyau);
	const calculs = createCalculs(index);
	const etat = etatOf(noyau, (vue) => buildModele(index, vue, calculs(vue.filtre)));
	await start(element, noyau, etat, {
		lire: (code: string) =>
			panneauChevauchement(index, etat.vue, calculs(etat.vue.filtre).lus, code)
	});
}

// What is shown stays until the model of the view asked comes, or is given up.
async function animerApart(element: HTMLElement, noyau: Noyau, address: string): Promise<void> {
	const calcul = new Calcul(address);
	let shown = (await calcul.modele(location.search))!;
	let first = true;
	const etat: Etat = etatOf(noyau, (vue) => {
		if (first) first = false;
		else void ask(vue);
		return shown;
	});
	async function ask(vue: VueChevauchement) {
		// The server has the answer that a worker could not find.
		const modele = await calcul.modele(serialiseChevauchement(vue)).catch(() => undefined);
		if (modele === undefined) location.assign(adresseChevauchement(vue));
		else if (modele) etat.poser((shown = modele));
	}
	const annuler = () => {
		calcul.annuler();
		etat.abandonner();
	};
	await start(element, noyau, etat, {
		get attente() {
			return calcul.part === null ? null : { part: calcul.part, annuler };
		}
	});
}

async function start(element: HTMLElement, noyau: Noyau, etat: Etat, reste: object): Promise<void> {
	await etat.lirePreuves();
	// What was ticked while all this was coming is in no address yet.
	const touched = touchedForms(element);
	const props = {
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
		credit: element.dataset.credit ?? '',
		millesime: noyau.cog.millesime,
		origine: location.origin,
		onselect: etat.select
	};
	Object.defineProperties(props, Object.getOwnPropertyDescriptors(reste));
	hydrate(Chevauchements, { target: element, props });
	element.dataset.vivant = '';
	followView(element, [PAGE_CHEVAUCHEMENTS], etat.aller);
	addEventListener('popstate', etat.revenir);
	touched.forEach(etat.aller);
}
