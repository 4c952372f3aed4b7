/**
 * Mitoyen: <carte-mitoyen vue="couverture" requete="axe=cybersecurite"></carte-mitoyen>
 *
 * Attributes, all optional, live:
 *   vue         couverture (default), or the path of the page of a view without its first bar:
 *               chevauchements, lacunes, solutions, comparer, empreinte, solutions/<slug>,
 *               structures/<slug>, departements/<code>, chevauchements/<slug>/<slug>
 *   requete     the query of the view, as its page writes it
 *   theme       auto (default), clair, sombre
 *   fond        plein (default), transparent
 *   sans        parts left out: titre, phrase, legende, separated by commas
 *   territoire  place that a map is locked on: region-32, departement-80
 *   version     number of the release that it is frozen at
 *   titre       name of the frame for screen readers
 * Events: `hauteur` (detail: pixels), `departement` (detail: code), when one is chosen.
 */
const SITE = new URL('.', import.meta.url);
const VUE = /^[a-z]+(\/[\w-]+){0,2}$/;
const REGLAGES = ['theme', 'fond', 'sans', 'territoire', 'version'];

class CarteMitoyen extends HTMLElement {
	static observedAttributes = ['vue', 'requete', 'titre', ...REGLAGES];

	#frame = document.createElement('iframe');

	#hear = (event) => {
		if (event.source !== this.#frame.contentWindow || event.data?.source !== 'mitoyen') return;
		const { hauteur, departement } = event.data;
		if (Number.isFinite(hauteur)) {
			this.#frame.style.height = `${Math.min(Math.max(hauteur, 120), 5000)}px`;
			this.dispatchEvent(new CustomEvent('hauteur', { detail: hauteur }));
		}
		if (typeof departement === 'string') {
			this.dispatchEvent(new CustomEvent('departement', { detail: departement }));
		}
	};

	connectedCallback() {
		addEventListener('message', this.#hear);
		if (this.shadowRoot) return;
		this.#frame.loading = 'lazy';
		this.#frame.style.cssText = 'display:block;width:100%;height:640px;border:0';
		this.#show();
		this.attachShadow({ mode: 'open' }).append(this.#frame);
	}

	disconnectedCallback() {
		removeEventListener('message', this.#hear);
	}

	attributeChangedCallback() {
		if (this.shadowRoot) this.#show();
	}

	#show() {
		const asked = this.getAttribute('vue') ?? '';
		const url = new URL(`integrer/${VUE.test(asked) ? asked : 'couverture'}`, SITE);
		url.search = this.getAttribute('requete') ?? '';
		for (const nom of REGLAGES) {
			const valeur = this.getAttribute(nom);
			if (valeur) url.searchParams.set(nom, valeur);
		}
		this.#frame.title = this.getAttribute('titre') ?? 'Carte Mitoyen';
		if (this.#frame.src !== url.href) this.#frame.src = url.href;
	}
}

if (!customElements.get('carte-mitoyen')) customElements.define('carte-mitoyen', CarteMitoyen);
