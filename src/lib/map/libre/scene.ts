import type { LayerSpecification as Calque, Map as Carte } from 'maplibre-gl';
import type { Contours } from '#lib/geo/contours.ts';
import {
	calquesCommunes,
	calquesDepartements,
	calquesNoms,
	calquesTraces,
	type Teinte
} from './calque.ts';
import { readCouleurs, suivreTheme } from './couleurs.ts';
import { formesDe } from './forme.ts';
import { addMotifs, grossissement } from './image.ts';

/** Layer under which the communes lie: limits and names of the départements stay above them. */
const DESSUS = 'departements halo';

/** What is drawn: sources and layers, in the colours of the theme, patterns at a constant size. */
export type Scene = {
	/** Draws these patterns from now on. */
	employer: (motifs: readonly string[]) => void;
	/** Draws outlines from now on: wanted at once by what is selected, later by a pointer that comes. */
	tracer: () => void;
	/** Writes the names, to be called once the rest is seen: their letters take as long as the map. */
	nommer: () => void;
	/** Draws the communes of one département; null: of none. */
	montrerCommunes: (contours: Contours | null) => void;
	/** Stops following the theme. */
	arreter: () => void;
};

/** Draws the départements on an empty map. */
export function createScene(carte: Carte, contours: Contours): Scene {
	let teinte = readTeinte(carte, new Set());
	const paint = () => {
		addMotifs(carte, teinte);
		const all = [calquesDepartements, calquesTraces, calquesNoms, calquesCommunes];
		for (const calque of all.flatMap((calques) => calques(teinte))) repaint(carte, calque);
	};
	addSource(carte, 'departements', contours);
	addMotifs(carte, teinte);
	for (const calque of calquesDepartements(teinte)) carte.addLayer(calque);
	carte.on('zoomend', () => {
		if (teinte.agrandi === grossissement(carte.getZoom())) return;
		teinte = { ...teinte, agrandi: grossissement(carte.getZoom()) };
		paint();
	});
	const arreter = suivreTheme(() => {
		teinte = readTeinte(carte, teinte.motifs);
		paint();
	});
	return {
		arreter,
		tracer() {
			const calques = calquesTraces(teinte).filter(({ id }) => !carte.getLayer(id));
			for (const calque of calques) carte.addLayer(calque);
		},
		nommer() {
			for (const calque of calquesNoms(teinte)) carte.addLayer(calque);
		},
		employer(motifs) {
			if (motifs.every((nom) => teinte.motifs.has(nom))) return;
			teinte = { ...teinte, motifs: new Set([...teinte.motifs, ...motifs]) };
			paint();
		},
		montrerCommunes(communes) {
			removeCommunes(carte, calquesCommunes(teinte));
			if (!communes) return;
			addSource(carte, 'communes', communes);
			for (const calque of calquesCommunes(teinte)) carte.addLayer(calque, DESSUS);
		}
	};
}

function readTeinte(carte: Carte, motifs: Teinte['motifs']): Teinte {
	return {
		motifs,
		couleurs: readCouleurs(carte.getContainer()),
		agrandi: grossissement(carte.getZoom()),
		densite: devicePixelRatio
	};
}

// MapLibre simplifies shapes again, by less than half a pixel: the halo of the limits covers it.
function addSource(carte: Carte, id: string, contours: Contours): void {
	const data = formesDe(contours);
	carte.addSource(id, { type: 'geojson', data, promoteId: 'code', maxzoom: 12 });
}

function removeCommunes(carte: Carte, calques: readonly Calque[]): void {
	if (!carte.getSource('communes')) return;
	for (const { id } of calques) carte.removeLayer(id);
	carte.removeSource('communes');
}

function repaint(carte: Carte, { id, paint }: Calque): void {
	if (!carte.getLayer(id)) return;
	for (const [name, value] of Object.entries(paint ?? {})) {
		carte.setPaintProperty(id, name as never, value as never);
	}
}
