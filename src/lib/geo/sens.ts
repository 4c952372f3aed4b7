import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Twice the signed area of a ring: positive when it turns counterclockwise. */
function aire(anneau: readonly Position[]): number {
	let sum = 0;
	for (let i = 1; i < anneau.length; i++) {
		const [[x0, y0], [x1, y1]] = [anneau[i - 1]!, anneau[i]!];
		sum += x0! * y1! - x1! * y0!;
	}
	return sum;
}

const tourner = (rings: Position[][]) =>
	rings.map((ring, i) => (aire(ring) > 0 === (i === 0) ? ring : ring.toReversed()));

/** Outer rings counterclockwise and holes clockwise, as RFC 7946 (3.1.6) asks of GeoJSON. */
export function dansLeSens<G extends Polygon | MultiPolygon>(geometry: G): G {
	if (geometry.type === 'Polygon') {
		return { ...geometry, coordinates: tourner(geometry.coordinates) };
	}
	return { ...geometry, coordinates: geometry.coordinates.map(tourner) };
}
