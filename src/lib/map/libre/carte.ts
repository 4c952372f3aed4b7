import type { Map as Carte } from 'maplibre-gl';
import type { Departement } from '#lib/map/departement.ts';
import { createCamera, type Camera } from './camera.ts';
import { loadDepartements, type Communes } from './chargement.ts';
import { classesDe } from './classe.ts';
import { createCommunes, type CalqueCommunes } from './communes.ts';
import { createCarte } from './creation.ts';
import { suivrePointeur } from './gestes.ts';
import { createPeintre } from './peintre.ts';
import { createScene } from './scene.ts';
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

/** Opens the zoomable map in an empty element. Rejects when it cannot be had: the SVG map stays. */
export async function ouvrirCarte(
	element: HTMLElement,
	depart: Montre,
	ecoute: Ecoute
): Promise<CarteLibre> {
	const contours = await loadDepartements();
	const carte = await createCarte(element, contours);
	const scene = createScene(carte, contours);
	const camera = createCamera(carte, contours);
	const communes = createCommunes(carte, scene, ecoute.oncommunes);
	const zones = createPeintre(carte, 'departements');
	const noms = createPeintre(carte, 'centres');
	let montre: Montre = { ...depart, selection: null };

	function actualiser(apres: Montre) {
		const { departements, selection, survol, clavier, requete } = apres;
		zones.peindre(classesDe(departements));
		const traces = tracesDe(selection, survol, clavier);
		zones.tracer(traces);
		noms.tracer(traces);
		communes.suivre(selection, requete);
		// What is reached without the pointer may be out of sight.
		if (clavier && survol !== null) camera.montrer(survol);
		else if (selection !== null && selection !== montre.selection) camera.montrer(selection);
		montre = apres;
	}
	listen(carte, communes, camera, ecoute, () => montre.selection);
	actualiser(depart);
	await carte.once('load');
	return {
		...camera,
		actualiser,
		fermer() {
			scene.arreter();
			carte.remove();
		}
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
