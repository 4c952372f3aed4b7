import { tick } from 'svelte';
import { readQuery } from '#lib/ui/navigation.ts';
import type { Avis } from '#lib/view/avis.ts';
import type { Preuves } from '#lib/view/preuves.ts';

/** What an island needs to know of its view. */
export type Vues<V extends { departement: string | null }, M extends { vue: V; titre: string }> = {
	parse: (query: URLSearchParams) => { vue: V; avis: readonly Avis[] };
	modele: (vue: V) => M;
	adresse: (vue: V) => string;
	/** Evidence of the selected département; empty when it cannot be had. */
	preuves: (vue: V) => Promise<Preuves>;
};

/** The view that is shown, kept in step with the address. */
export function createEtat<
	V extends { departement: string | null },
	M extends { vue: V; titre: string }
>(vues: Vues<V, M>) {
	let lue = $state.raw(vues.parse(readQuery(location.href)));
	let modele = $state.raw(vues.modele(lue.vue));
	let suite = $state.raw(modele);
	let preuves = $state.raw<Preuves>({});

	function montrer(query: URLSearchParams) {
		lue = vues.parse(query);
		poser(vues.modele(lue.vue));
		void lirePreuves();
	}

	/** Draws a model: that of the view, or one that was computed elsewhere and comes later. */
	function poser(lu: M) {
		modele = lu;
		document.title = `${modele.titre} – Mitoyen`;
		void drawn().then(() => (suite = modele));
	}

	/** Gives up the view that was asked: the address is again that of what is shown. */
	function abandonner() {
		lue = { vue: modele.vue, avis: [] };
		history.replaceState(null, '', vues.adresse(modele.vue));
		void lirePreuves();
	}

	/** Fetches the evidence of the selected département; without it the panel still says the facts. */
	async function lirePreuves() {
		const { vue } = lue;
		preuves = {};
		const lues = await vues.preuves(vue);
		// Another view may have come meanwhile.
		if (lue.vue === vue) preuves = lues;
	}

	/** Shows the view of a query, under a new address. */
	function aller(query: URLSearchParams) {
		montrer(query);
		const address = vues.adresse(lue.vue);
		if (address !== location.pathname + location.search) history.pushState(null, '', address);
		void keepFocus();
	}

	return {
		get modele() {
			return modele;
		},
		/** The same, once it has been drawn: lists and tables do not make the map wait. */
		get suite() {
			return suite;
		},
		get avis() {
			return lue.avis;
		},
		get preuves() {
			return preuves;
		},
		get vue() {
			return lue.vue;
		},
		/** What waits for the map to be drawn comes at once: a box that was ticked is never seen unticked. */
		rattraper: () => (suite = modele),
		lirePreuves,
		aller,
		poser,
		abandonner,
		/** The address changed by itself: back, forward. */
		revenir: () => montrer(readQuery(location.href)),
		select: (departement: string | null) =>
			aller(readQuery(vues.adresse({ ...lue.vue, departement })))
	};
}

/** Waits until what was just changed is on the screen: the next frame begins once this one is sent. */
export const drawn = () =>
	new Promise<void>((then) =>
		requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)))
	);

// A chip that was just taken off leaves a keyboard nowhere: it goes on from the filter bar.
async function keepFocus() {
	await tick();
	if (document.activeElement !== document.body) return;
	document.querySelector<HTMLElement>('#filtres summary')?.focus({ preventScroll: true });
}

export type Etat<
	V extends { departement: string | null },
	M extends { vue: V; titre: string }
> = ReturnType<typeof createEtat<V, M>>;
