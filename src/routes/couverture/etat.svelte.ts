import { tick } from 'svelte';
import type { Index } from '#lib/domain/index-reseau.ts';
import { buildModele } from '#lib/map/modele.ts';
import { panneauDe } from '#lib/map/panneau.ts';
import type { Avis } from '#lib/view/avis.ts';
import { adresseVue, serialiseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import type { Preuves } from '#lib/view/preuves.ts';

/** The view that is shown, kept in step with the address. */
export function createEtat(index: Index) {
	const depart = parseVue(new URLSearchParams(location.search), index.noyau);
	let modele = $state.raw(buildModele(index, depart.vue));
	let avis = $state.raw<Avis[]>(depart.avis);
	let preuves = $state.raw<Preuves>({});
	const chargees = new Map<string, Promise<Preuves>>();

	function montrer(query: URLSearchParams) {
		const lue = parseVue(query, index.noyau);
		modele = buildModele(index, lue.vue);
		avis = lue.avis;
		document.title = `${modele.titre} – Mitoyen`;
		void lirePreuves();
	}

	/** Fetches the evidence of the selected département; without it the panel still says the facts. */
	async function lirePreuves() {
		const { departement, ...vue } = modele.vue;
		preuves = {};
		if (departement === null) return;
		const query = serialiseVue({ ...vue, departement: null, tri: 'code' });
		const address = `/panneau/${departement}.json?${query}`;
		const loading = chargees.get(address) ?? loadPreuves(address);
		chargees.set(address, loading);
		const lues = await loading;
		if (modele.vue.departement === departement) preuves = lues;
	}

	/** Shows the view of a query, under a new address. */
	function aller(query: URLSearchParams) {
		montrer(query);
		const address = adresseVue('/', modele.vue);
		if (address !== location.pathname + location.search) history.pushState(null, '', address);
		void keepFocus();
	}

	return {
		get modele() {
			return modele;
		},
		get avis() {
			return avis;
		},
		get preuves() {
			return preuves;
		},
		lirePreuves,
		aller,
		/** The address changed by itself: back, forward. */
		revenir: () => montrer(new URLSearchParams(location.search)),
		select: (departement: string | null) =>
			aller(new URLSearchParams(serialiseVue({ ...modele.vue, departement }))),
		lire: (code: string) => panneauDe(index, modele.vue, code)
	};
}

async function loadPreuves(address: string): Promise<Preuves> {
	const response = await fetch(address).catch(() => null);
	return response?.ok ? ((await response.json()) as Preuves) : {};
}

// A chip that was just taken off leaves a keyboard nowhere: it goes on from the filter bar.
async function keepFocus() {
	await tick();
	if (document.activeElement !== document.body) return;
	document.querySelector<HTMLElement>('#filtres summary')?.focus({ preventScroll: true });
}
