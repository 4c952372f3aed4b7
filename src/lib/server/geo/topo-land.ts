import type { GeoJsonProperties } from 'geojson';
import type { MultiPolygon, Objects, Topology } from 'topojson-specification';
import { landAround, type Land } from './land.ts';
import { deltas } from './topo-build.ts';

/** Squared steps of the grid: coarser than the départements, since nobody reads these coasts. */
const TOLERANCE = 160;

/**
 * Adds to a topology on a grid of `1 / scale` degrees its object `voisins`: the land around, as one
 * shape without a code, drawn on below the départements at the border.
 */
export function withLand<T extends Objects<GeoJsonProperties>>(
	topo: Topology<T> & { notice: string },
	land: Land
): Topology<T & { voisins: MultiPolygon }> & { notice: string } {
	const [kx, ky] = topo.transform!.scale;
	const polygons = landAround(land, ([x, y]) => [x / kx, y / ky], TOLERANCE);
	let n = topo.arcs.length;
	const arcs = polygons.map((polygon) => polygon.map(() => [n++]));
	return {
		...topo,
		objects: { ...topo.objects, voisins: { type: 'MultiPolygon', arcs } },
		arcs: [...topo.arcs, ...polygons.flat().map(deltas)]
	};
}
