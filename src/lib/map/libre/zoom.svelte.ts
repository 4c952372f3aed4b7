import { tick } from 'svelte';
import type { CommuneLue } from '#lib/map/communes.ts';
import type { Ancre, Camera } from './camera.ts';
import type { CarteLibre, Ecoute, Montre } from './carte.ts';
import type { Communes } from './chargement.ts';

type Page = Pick<Ecoute, 'onselect' | 'onhover'> & {
	/** What the map shows now. */
	montre: () => Montre;
	/** Empty element where it is drawn, once it is wanted. */
	element: () => HTMLElement | null;
};

/** The code of the map, and its contours. */
const load = () =>
	Promise.all([import('./carte.ts'), import('./chargement.ts').then(({ loadAll }) => loadAll())]);

/**
 * The zoomable map as a page holds it. Its code comes when it is first wanted; if it cannot be had,
 * the SVG map stays and nothing is said.
 */
export class Zoom {
	/** `attendue`: wanted, not there yet. */
	etat = $state<'absente' | 'offerte' | 'attendue' | 'ouverte'>('absente');
	carte = $state.raw<CarteLibre | null>(null);
	/** The communes that are drawn, and the one that is pointed at or was clicked on. */
	communes = $state.raw<Communes | null>(null);
	commune = $state.raw<CommuneLue | null>(null);
	/** True at the end of the zoom. */
	limite = $state(false);
	#retenue = false;
	#prete: ReturnType<typeof load> | null = null;
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	get ouverte(): boolean {
		return this.etat === 'ouverte';
	}

	zoomer(pas: number, ancre: Ancre): void {
		void this.#vouloir((carte) => carte.zoomer(pas, ancre));
	}

	/** Frames some départements; null: France. */
	cadrer(codes: readonly string[] | null): void {
		void this.#vouloir((carte) => carte.cadrer(codes));
	}

	/** A finger is on the button: what its click will need comes meanwhile. */
	preparer(): void {
		if (this.etat !== 'offerte') return;
		this.#prete ??= load();
		this.#prete.catch(() => (this.#prete = null));
	}

	/** Gives the SVG map back. */
	fermer(): void {
		this.carte?.fermer();
		this.carte = null;
		this.#showCommunes(null);
		this.limite = false;
		if (this.etat !== 'absente') this.etat = 'offerte';
	}

	async #vouloir(move: (camera: Camera) => void): Promise<void> {
		if (this.carte) return move(this.carte);
		if (this.etat === 'offerte') await this.#ouvrir(move).catch(() => (this.etat = 'absente'));
	}

	async #ouvrir(depart: (camera: Camera) => void): Promise<void> {
		this.etat = 'attendue';
		const venue = this.#prete ?? load();
		this.#prete = null;
		await tick();
		const [{ ouvrirCarte }, contours] = await venue;
		const { element, montre, onselect, onhover } = this.#page;
		const here = element();
		if (!here) return;
		const ecoute = {
			onselect,
			onhover,
			oncommunes: (communes: Communes | null) => this.#showCommunes(communes),
			oncommune: (code: string | null, choisie: boolean) => this.#showCommune(code, choisie),
			onzoom: (limite: boolean) => (this.limite = limite),
			onperte: () => this.fermer()
		};
		const carte = await ouvrirCarte(here, contours, { montre, depart, ecoute });
		// The page may have gone on without it.
		if (this.etat !== 'attendue') return carte.fermer();
		this.carte = carte;
		this.etat = 'ouverte';
	}

	#showCommunes(communes: Communes | null): void {
		this.communes = communes;
		this.commune = null;
		this.#retenue = false;
	}

	// What was clicked on stays until something else is.
	#showCommune(code: string | null, choisie: boolean): void {
		if (this.#retenue && !choisie) return;
		this.#retenue = choisie;
		this.commune = this.communes?.lues.communes.find((une) => une.code === code) ?? null;
	}
}
