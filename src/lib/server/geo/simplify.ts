import { findCrossings, toSegments } from '#lib/geo/crossing.ts';
import { presimplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { doubleArea, ringPoints, type Mesh, type Point } from './mesh.ts';

export type Simplification = {
	/** Smallest triangle (Visvalingam) that a point must make to stay, in squared units. */
	tolerance: number;
	/** Arcs kept with all their points. */
	detailed?: (arc: number) => boolean;
	/** Islands under this area, in squared units, are dropped, unless they are all of their zone. */
	smallest?: number;
};

/** Rounds of repair before giving up: each one changes only the arcs that are at fault. */
const ROUNDS = 40;

/**
 * Fewer points on an integer grid, with shared borders still shared and no two edges crossing.
 * `mesh` is in the units of the grid. Rounding may make neighbouring edges touch: arcs at fault
 * are drawn again with other points until none is. Throws an Error in French if some remain.
 */
export function simplify(mesh: Mesh, options: Simplification): Mesh {
	const weighted = weigh(mesh);
	const thresholds = weighted.map((_, i) => (options.detailed?.(i) ? 0 : options.tolerance));
	for (let round = 0; round < ROUNDS; round++) {
		const arcs = weighted.map((arc, i) => onGrid(arc, thresholds[i]!));
		const drawn = dropCollapsed({ arcs, zones: mesh.zones }, options.smallest ?? 0);
		const faulty = faultyArcs(drawn);
		const vanished = vanishedArcs(drawn, mesh);
		if (faulty.size + vanished.length === 0) return drawn;
		for (const arc of faulty) thresholds[arc] = otherThreshold(thresholds[arc]!, options, round);
		for (const arc of vanished) thresholds[arc] = 0;
	}
	throw new Error(
		'Des limites se croisent encore après simplification. Remède : fournissez des contours dont ' +
			'les zones voisines partagent exactement leurs limites, sans les avoir simplifiées une à une.'
	);
}

type Weighted = [number, number, number][];

function weigh({ arcs }: Mesh): Weighted[] {
	const topology: Topology<Record<string, never>> = { type: 'Topology', objects: {}, arcs };
	return presimplify(topology).arcs as Weighted[];
}

// Finer first, since most faults come from a chord that cuts a corner; then coarser, since the
// others come from points that the grid brought together.
function otherThreshold(threshold: number, { tolerance }: Simplification, round: number): number {
	return round < 6 ? threshold / 2 : Math.max(threshold, tolerance / 4) * 1.5;
}

function onGrid(arc: Weighted, threshold: number): Point[] {
	const points: Point[] = [];
	for (const [x, y, weight] of arc) {
		if (weight < threshold) continue;
		const point: Point = [Math.round(x), Math.round(y)];
		const last = points.at(-1);
		if (last && last[0] === point[0] && last[1] === point[1]) continue;
		// There and back again along the same edge encloses nothing.
		const before = points.at(-2);
		if (before && before[0] === point[0] && before[1] === point[1]) points.pop();
		else points.push(point);
	}
	return points;
}

// A ring with fewer than three different points has no inside; a zone keeps its largest polygon.
function dropCollapsed({ arcs, zones }: Mesh, smallest: number): Mesh {
	const kept = new Map<string, number[][][]>();
	for (const [code, polygons] of zones) {
		const area = (ring: number[]) => Math.abs(doubleArea(ringPoints(arcs, ring))) / 2;
		const largest = Math.max(...polygons.map((polygon) => area(polygon[0]!)));
		kept.set(
			code,
			polygons
				.filter(([outline]) => {
					const size = area(outline!);
					return size > 0 && (size >= smallest || size === largest);
				})
				.map((polygon) => polygon.filter((ring) => area(ring) > 0))
		);
	}
	return { arcs, zones: kept };
}

// A zone too small for the grid loses its last polygon: its arcs need all their points.
function vanishedArcs({ zones }: Mesh, mesh: Mesh): number[] {
	const vanished = [...zones].filter(([, polygons]) => polygons.length === 0);
	return vanished.flatMap(([code]) =>
		mesh.zones.get(code)!.flatMap((polygon) => polygon.flat().map((i) => (i < 0 ? ~i : i)))
	);
}

function faultyArcs({ arcs, zones }: Mesh): Set<number> {
	const used = new Set([...zones.values()].flat(3).map((i) => (i < 0 ? ~i : i)));
	const segments = [...used].flatMap((i) => toSegments(arcs[i]!, i));
	return new Set(findCrossings(segments, 1000).flatMap(({ a, b }) => [a.owner, b.owner]));
}
