import type { FeatureCollection } from 'geojson';
import type { FilterSpecification } from 'maplibre-gl';
import type { Contours } from '#lib/geo/contours.ts';

/** What a shape of a source is there for. */
export type Genre = 'voisins' | 'zone' | 'limite' | 'nom';

/**
 * The shapes of some contours as one source: tiles are cut once, and a zone and its name, which have
 * the same code, have the same state.
 */
export function formesDe({ zones, centres, limites, voisins }: Contours): FeatureCollection {
	const forme = (genre: Genre, { geometry, properties }: GeoJSON.Feature): GeoJSON.Feature => ({
		type: 'Feature',
		geometry,
		properties: { ...properties, genre }
	});
	return {
		type: 'FeatureCollection',
		// In the order of their drawing.
		features: [
			...(voisins ? [forme('voisins', voisins)] : []),
			...zones.features.map((zone) => forme('zone', zone)),
			forme('limite', { type: 'Feature', geometry: limites, properties: {} }),
			...centres.features.map((centre) => forme('nom', centre))
		]
	};
}

/** Keeps the shapes of some genres in a layer. */
export function genre(...noms: Genre[]): FilterSpecification {
	return ['in', ['get', 'genre'], ['literal', noms]];
}
