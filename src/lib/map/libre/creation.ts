import { Map as Carte, setWorkerCount, setWorkerUrl, type MapOptions } from 'maplibre-gl';
import type { Contours } from '#lib/geo/contours.ts';
import { espacer } from '#lib/view/espacer.js';
import { vueDeDepart } from './camera.ts';
import { ZOOM_MAX } from './communes.ts';
import { OUVRIER } from './ouvrier.ts';

const MESSAGES = {
	'CooperativeGesturesHandler.WindowsHelpText': espacer('Ctrl + molette : zoomer sur la carte'),
	'CooperativeGesturesHandler.MacHelpText': espacer('⌘ + molette : zoomer sur la carte'),
	'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour déplacer la carte'
};

/** The page scrolls, the keyboard and the words are those of the SVG map, which stays below. */
const SOBRE: Omit<MapOptions, 'container'> = {
	style: { version: 8, sources: {}, layers: [], transition: { duration: 0, delay: 0 } },
	attributionControl: false,
	cooperativeGestures: true,
	keyboard: false,
	dragRotate: false,
	pitchWithRotate: false,
	touchPitch: false,
	boxZoom: false,
	// A second click on a département frames it.
	doubleClickZoom: false,
	renderWorldCopies: false,
	fadeDuration: 0,
	maxZoom: ZOOM_MAX.departements,
	maxTileCacheSize: 8,
	validateStyle: false,
	locale: MESSAGES
};

/** Beyond, the drawing will not come: its worker was refused, or the machine cannot. */
const PATIENCE = 30_000;

/**
 * Makes an empty map of the metropolis in an element, which must be empty and have a size. Rejects
 * when the browser cannot draw it.
 */
export async function createCarte(container: HTMLElement, contours: Contours): Promise<Carte> {
	setWorkerUrl(OUVRIER);
	setWorkerCount(1);
	const carte = new Carte({
		...SOBRE,
		...vueDeDepart(contours, container.clientWidth),
		container
	});
	carte.touchZoomRotate.disableRotation();
	// Drawn for the eyes only: every name and every action is in the SVG map and in the table.
	carte.getCanvas().removeAttribute('tabindex');
	// A listener keeps errors out of the console; what is drawn already stays.
	carte.on('error', () => undefined);
	await attendre(carte, 'style.load');
	return carte;
}

/** Waits for an event of a map; closes the map and rejects when it does not come. */
export async function attendre(carte: Carte, evenement: 'style.load' | 'load'): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const trop = new Promise<never>((_, reject) => {
		timer = setTimeout(() => {
			carte.remove();
			reject(new Error(`${evenement} n’est pas venu en ${PATIENCE} ms.`));
		}, PATIENCE);
	});
	await Promise.race([carte.once(evenement), trop]);
	clearTimeout(timer);
}
