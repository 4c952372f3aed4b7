import type { Map as Carte } from 'maplibre-gl';
import type { Contours } from '#lib/geo/contours.ts';
import type { Departement } from '#lib/map/departement.ts';
import { createCamera, type Camera } from './camera.ts';
import type { Communes } from './chargement.ts';
import { bassesDe, classesDe, motifsDe } from './classe.ts';
import { createCommunes, type CalqueCommunes } from './communes.ts';
import { attendre, createCarte } from './creation.ts';
import { suivrePointeur } from './gestes.ts';
import { createPeintre } from './peintre.ts';
import { createScene, type Scene } from './scene.ts';
import { tracesDe } from './trace.ts';

/** What the map shows: the cells, the selection and the pointer of the SVG map. */
export type Montre = {
	departements: readonly Departement[];
	selection: string | null;
	survol: string | null;
	/** Whether `survol` is what the keyboard is on. */
	clavier: boolean;
	/** Query of the view, for what is asked of the server. */
	requete: string;
};

/** What the map tells. */
export type Ecoute = {
	onhover: (code: string | null) => void;
	onselect: (code: string) => void;
	/** The communes that are drawn now; null: none. */
	oncommunes: (communes: Communes | null) => void;
	/** The commune under the pointer, or clicked on; null: none. */
	oncommune: (code: string | null, choisie: boolean) => void;
	/** Whether the zoom is at its end. */
	onzoom: (limite: boolean) => void;
	/** The browser took the drawing away. */
	onperte: () => void;
};

export type CarteLibre = Camera & {
	actualiser: (montre: Montre) => void;
	fermer: () => void;
};

export type Ouverture = {
	/** Reads what the map shows, at any time. */
	montre: () => Montre;
	/** First move, made before anything is drawn. */
	depart: (camera: Camera) => void;
	ecoute: Ecoute;
};

/** Milliseconds before the outlines: a hand comes from its button, and they are nearly half of the map. */
const TRACES = 300;
/** The same before the names: their letters take as long as the map, and hands are faster. */
const NOMS = 600;

/** Opens the zoomable map in an empty element. Rejects when it cannot be had: the SVG map stays. */
export async function ouvrirCarte(
	element: HTMLElement,
	contours: Contours,
	{ montre, depart, ecoute }: Ouverture
): Promise<CarteLibre> {
	const carte = await createCarte(element, contours);
	const scene = createScene(carte, contours);
	const camera = createCamera(carte, contours);
	depart(camera);
	const communes = createCommunes(carte, scene, ecoute.oncommunes);
	const actualiser = painter(carte, scene, camera, communes);
	listen(carte, communes, camera, ecoute, () => montre().selection);
	actualiser(montre());
	await attendre(carte, 'load');
	const attentes = [setTimeout(scene.tracer, TRACES), setTimeout(scene.nommer, NOMS)];
	return {
		...camera,
		actualiser,
		fermer() {
			attentes.forEach(clearTimeout);
			scene.arreter();
			carte.remove();
		}
	};
}

function painter(carte: Carte, scene: Scene, camera: Camera, communes: CalqueCommunes) {
	const peindre = createPeintre(carte, 'departements');
	let selected: string | null = null;
	return ({ departements, selection, survol, clavier, requete }: Montre) => {
		scene.employer(motifsDe(departements));
		if (selection !== null || clavier) scene.tracer();
		peindre('classe', classesDe(departements));
		peindre('basse', bassesDe(departements));
		peindre('trace', tracesDe(selection, survol, clavier));
		communes.suivre(selection, requete);
		// What is reached without the pointer may be out of sight.
		if (clavier && survol !== null) camera.montrer(survol);
		else if (selection !== null && selection !== selected) camera.montrer(selection);
		selected = selection;
	};
}

function listen(
	carte: Carte,
	communes: CalqueCommunes,
	camera: Camera,
	ecoute: Ecoute,
	selection: () => string | null
): void {
	suivrePointeur(carte, {
		survole({ departement, commune }) {
			communes.tracer(commune);
			ecoute.onhover(departement);
			ecoute.oncommune(commune, false);
		},
		choisit({ departement, commune }) {
			if (commune !== null) return ecoute.oncommune(commune, true);
			if (departement === null) return;
			if (departement === selection()) camera.cadrer([departement]);
			else ecoute.onselect(departement);
		}
	});
	carte.on('zoomend', () => ecoute.onzoom(carte.getZoom() > carte.getMaxZoom() - 0.01));
	carte.on('webglcontextlost', ecoute.onperte);
}
