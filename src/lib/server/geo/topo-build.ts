import type { Topology } from 'topojson-specification';
import { centreOf } from './centre.ts';
import { mapPoints, toContours, toMesh, zonesByArc, type Contours, type Mesh } from './mesh.ts';
import { simplify } from './simplify.ts';

export type TopoOptions = {
	/** Steps of the grid in one degree. */
	grid: number;
	/** Smallest triangle kept, in squared steps of the grid. */
	tolerance: number;
	/** Codes whose borders keep every point. */
	detailed: readonly string[];
};

/** 500 steps in a degree: about 200 m, one pixel at zoom 9, where the map stops. */
export const TOPO_DEPARTEMENTS: TopoOptions = {
	grid: 500,
	tolerance: 35,
	detailed: ['75', '92', '93', '94', '90', '971', '972', '973', '974', '976']
};

/** 2,500 steps in a degree: about 40 m, for one département at a time. */
export const TOPO_COMMUNES: TopoOptions = { grid: 2500, tolerance: 6, detailed: [] };

/**
 * WGS84 TopoJSON of zones for MapLibre: object `name` (polygons) and object `centres` (a point
 * well inside each, for labels), both with properties code and nom. `notice` is its first key.
 */
export function buildTopo(
	contours: Contours,
	noms: Map<string, string>,
	name: string,
	notice: string,
	options: TopoOptions
): Topology & { notice: string } {
	const mesh = drawOnGrid(contours, options);
	const properties = (code: string) => ({ code, nom: noms.get(code) ?? code });
	const polygons = [...mesh.zones].map(([code, arcs]) => ({
		type: 'MultiPolygon' as const,
		arcs,
		properties: properties(code)
	}));
	const centres = [...toContours(mesh)].map(([code, outline]) => ({
		type: 'Point' as const,
		coordinates: centreOf(outline),
		properties: properties(code)
	}));
	return {
		notice,
		type: 'Topology',
		transform: { scale: [1 / options.grid, 1 / options.grid], translate: [0, 0] },
		objects: {
			[name]: { type: 'GeometryCollection', geometries: polygons },
			centres: { type: 'GeometryCollection', geometries: centres }
		},
		arcs: mesh.arcs.map(deltas)
	};
}

function drawOnGrid(contours: Contours, { grid, tolerance, detailed }: TopoOptions): Mesh {
	const mesh = mapPoints(toMesh(contours), ([x, y]) => [x * grid, y * grid]);
	const users = zonesByArc(mesh);
	return withoutUnused(
		simplify(mesh, {
			tolerance,
			smallest: tolerance,
			detailed: (arc) => users[arc]!.some((code) => detailed.includes(code))
		})
	);
}

// Arcs of dropped islands would be dead weight.
function withoutUnused({ arcs, zones }: Mesh): Mesh {
	const numbers = new Map<number, number>();
	const renumber = (index: number) => {
		const arc = index < 0 ? ~index : index;
		if (!numbers.has(arc)) numbers.set(arc, numbers.size);
		return index < 0 ? ~numbers.get(arc)! : numbers.get(arc)!;
	};
	const renumbered = new Map(
		[...zones].map(([code, polygons]) => [
			code,
			polygons.map((polygon) => polygon.map((ring) => ring.map(renumber)))
		])
	);
	return { arcs: [...numbers.keys()].map((arc) => arcs[arc]!), zones: renumbered };
}

/** An arc as TopoJSON writes it on a grid: a point, then steps. */
export function deltas(arc: [number, number][]): [number, number][] {
	return arc.map(([x, y], i) => (i === 0 ? [x, y] : [x - arc[i - 1]![0], y - arc[i - 1]![1]]));
}
