import { mergeArcs } from 'topojson-client';
import type { MultiPolygon, Topology } from 'topojson-specification';
import { presimplify } from 'topojson-simplify';
import { bounds, clipPolygon, type Box } from './clip.ts';
import {
	doubleArea,
	mapPoints,
	ringPoints,
	toMesh,
	zonesByArc,
	type Contours,
	type Mesh,
	type Point,
	type Polygon
} from './mesh.ts';
import { ringsPath } from './path.ts';
import type { Frame, Projection } from './projection.ts';

/** Countries around, and the départements of the same source that touch them. */
export type Land = { voisins: Contours; frontaliers: Contours };

// Islets smaller than this, in squared units, would be dust in the pale ground.
const SMALLEST = 12;

/** SVG path of the foreign land in a frame. */
export function landPath(land: Land, { project, largeur, hauteur }: Frame, tolerance: number) {
	const box: Box = [-2, -2, largeur + 2, hauteur + 2];
	return ringsPath(landAround(land, project, tolerance, box).flat());
}

/**
 * Foreign land that comes into a box of projected units, on their grid. It goes on below the French
 * départements at the border: whatever contours are drawn over it, no sea shows between countries.
 */
export function landAround(
	{ voisins, frontaliers }: Land,
	project: Projection,
	tolerance: number,
	box: Box = EVERYWHERE
): Polygon[] {
	const near = new Map([...voisins, ...frontaliers].filter(([, p]) => comesInto(p, project, box)));
	if (![...near.keys()].some((code) => voisins.has(code))) return [];
	const mesh = mapPoints(toMesh(near), project);
	return dissolve(mesh, (code) => voisins.has(code), tolerance)
		.map((polygon) =>
			clipPolygon(polygon, box)
				.map((ring) => onGrid(ring))
				.filter((ring) => Math.abs(doubleArea(ring)) / 2 > SMALLEST)
		)
		.filter((polygon) => polygon.length > 0);
}

const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];

function comesInto(polygons: Polygon[], project: Projection, [x0, y0, x1, y1]: Box): boolean {
	const [a0, b0, a1, b1] = bounds(polygons.flat().map((ring) => ring.map(project)));
	return a0 < x1 && a1 > x0 && b0 < y1 && b1 > y0;
}

// Countries and the départements that touch them, as one land.
function dissolve(mesh: Mesh, foreign: (code: string) => boolean, tolerance: number) {
	const users = zonesByArc(mesh);
	const atBorder = new Set(users.filter((codes) => codes.some(foreign)).flat());
	const objects: MultiPolygon[] = [...mesh.zones]
		.filter(([code]) => atBorder.has(code))
		.map(([, arcs]) => ({ type: 'MultiPolygon', arcs }));
	const topology: Topology<Record<string, never>> = {
		type: 'Topology',
		objects: {},
		arcs: mesh.arcs
	};
	const land = mergeArcs(topology, objects as never);
	const arcs = presimplify(topology).arcs.map((arc, i) => {
		// Between two départements it is hidden below them: its two ends are enough.
		const hidden = users[i]!.length === 2 && !users[i]!.some(foreign);
		return arc
			.filter(([, , weight], j) =>
				hidden ? j === 0 || j === arc.length - 1 : weight! >= tolerance
			)
			.map(([x, y]): Point => [x!, y!]);
	});
	return land.arcs.map((polygon) => polygon.map((ring) => ringPoints(arcs, ring)));
}

function onGrid(ring: Point[]): Point[] {
	const points = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
	return points.filter(
		(p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1]
	);
}
