import { tick } from 'svelte';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { buildModele } from '#lib/map/modele.ts';
import { panneauDe } from '#lib/map/panneau.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import type { Preuves } from '#lib/view/preuves.ts';
import { readPreuves } from './chargement.ts';
import { queryOf } from './navigation.ts';

/** The view that is shown, kept in step with the address. */
export function createEtat(index: Index) {
	let lue = $state.raw(parseVue(queryOf(location.href)!, index.noyau));
	let modele = $state.raw(buildModele(index, lue.vue));
	let preuves = $state.raw<Preuves>({});

	function montrer(query: URLSearchParams) {
		lue = parseVue(query, index.noyau);
		modele = buildModele(index, lue.vue);
		document.title = `${modele.titre} – Mitoyen`;
		void lirePreuves();
	}

	/** Fetches the evidence of the selected département; without it the panel still says the facts. */
	async function lirePreuves() {
		const { vue } = lue;
		preuves = {};
		const lues = await readPreuves(vue);
		// Another view may have come meanwhile.
		if (lue.vue === vue) preuves = lues;
	}

	/** Shows the view of a query, under a new address. */
	function aller(query: URLSearchParams) {
		montrer(query);
		const address = adresseVue('/', lue.vue);
		if (address !== location.pathname + location.search) history.pushState(null, '', address);
		void keepFocus();
	}

	return {
		get modele() {
			return modele;
		},
		get avis() {
			return lue.avis;
		},
		get preuves() {
			return preuves;
		},
		lirePreuves,
		aller,
		/** The address changed by itself: back, forward. */
		revenir: () => montrer(queryOf(location.href)!),
		select: (departement: string | null) =>
			aller(queryOf(adresseVue('/', { ...lue.vue, departement }))!),
		lire: (code: string) => panneauDe(index, lue.vue, code)
	};
}

// A chip that was just taken off leaves a keyboard nowhere: it goes on from the filter bar.
async function keepFocus() {
	await tick();
	if (document.activeElement !== document.body) return;
	document.querySelector<HTMLElement>('#filtres summary')?.focus({ preventScroll: true });
}

export type Etat = ReturnType<typeof createEtat>;
