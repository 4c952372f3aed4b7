import type { Map as Carte } from 'maplibre-gl';
import { boitesDe, elargir, reunir, type Boite, type Contours } from '#lib/geo/contours.ts';

/** Where the land around is drawn, and so how far the map may be moved. */
const FENETRES: Record<'metropole' | '973', Boite> = {
	metropole: [-8, 39.5, 13.5, 53],
	'973': [-56, 1, -50.5, 7]
};
/** Share of the frame left around France, as on the SVG map, and around what is zoomed on. */
const MARGE = { france: 0.026, zone: 0.08 };
/** Sea left around an island, in times its size. */
const LARGE = 1;
const DUREE = 400;

/** What stays where it is while the zoom changes: a département, or a point of the frame in pixels. */
export type Ancre = string | [x: number, y: number] | null;

/** Moves of the map. Overseas départements are gone to at once: nobody flies over an ocean. */
export type Camera = {
	/** Frames some départements, all of the metropolis or one overseas; null: France. */
	cadrer: (codes: readonly string[] | null) => void;
	zoomer: (pas: number, ancre: Ancre) => void;
	/** Brings a département into view, unless it is in another part of the world. */
	montrer: (code: string) => void;
};

/** What a new map shows: the metropolis, with the margin of the SVG map. */
export function vueDeDepart({ zones }: Contours, largeur: number) {
	return {
		bounds: metropole(boitesDe(zones)),
		fitBoundsOptions: { padding: MARGE.france * largeur },
		maxBounds: FENETRES.metropole
	};
}

/** Moves a map over these contours. */
export function createCamera(carte: Carte, { zones, centres }: Contours): Camera {
	const boites = boitesDe(zones);
	const lieux = new Map(
		centres.features.map(({ properties: { code }, geometry }) => [
			code,
			geometry.coordinates as [number, number]
		])
	);
	let monde: string | null = null;
	// Nothing glides before it is seen.
	let seen = false;
	void carte.once('load').then(() => (seen = true));
	const still = () => !seen || matchMedia('(prefers-reduced-motion: reduce)').matches;
	const duration = () => (still() ? 0 : DUREE);
	const isHere = (code: string) => mondeDe(code) === monde;
	const fenetreOf = (monde: string | null) => {
		if (monde === null) return FENETRES.metropole;
		return monde === '973' ? FENETRES[monde] : elargir(boites.get(monde)!, LARGE);
	};
	return {
		cadrer(codes) {
			const vers = codes?.[0] === undefined ? null : mondeDe(codes[0]);
			const elsewhere = vers !== monde;
			// Bounds are let go while the map crosses the ocean.
			if (elsewhere) carte.setMaxBounds(null);
			const shown = codes ? reunir(codes.map((code) => boites.get(code)!)) : metropole(boites);
			const padding = carte.getContainer().clientWidth * (codes ? MARGE.zone : MARGE.france);
			carte.fitBounds(shown, { padding, duration: elsewhere ? 0 : duration() });
			if (elsewhere) carte.setMaxBounds(fenetreOf(vers));
			monde = vers;
		},
		zoomer(pas, ancre) {
			const move = Array.isArray(ancre)
				? { around: carte.unproject(ancre) }
				: ancre && isHere(ancre) && { center: lieux.get(ancre)! };
			carte.easeTo({ zoom: carte.getZoom() + pas, ...move, duration: duration() });
		},
		montrer(code) {
			if (!isHere(code)) return;
			const { x, y } = carte.project(lieux.get(code)!);
			const { clientWidth: w, clientHeight: h } = carte.getContainer();
			const inside = x > w * 0.05 && x < w * 0.95 && y > h * 0.05 && y < h * 0.95;
			if (!inside) carte.easeTo({ center: lieux.get(code)!, duration: duration() });
		}
	};
}

// The part of the world that a département is in: null for the metropolis.
function mondeDe(code: string): string | null {
	return code.startsWith('97') ? code : null;
}

function metropole(boites: ReadonlyMap<string, Boite>): Boite {
	return reunir([...boites].filter(([code]) => mondeDe(code) === null).map(([, boite]) => boite));
}
