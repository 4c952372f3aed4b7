import type { MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';

export type Point = [number, number];
/** A closed ring: the last point is the first. The first ring of a polygon is its outline. */
export type Ring = Point[];
export type Polygon = Ring[];
/** Outlines by code: an INSEE code, or an id of ours for what is not a territory of the COG. */
export type Contours = Map<string, Polygon[]>;

/**
 * Outlines cut into arcs, so that a border between two zones is stored, simplified and rounded
 * once. A ring is a list of arc numbers; `~n` is arc n walked backwards, as in TopoJSON.
 */
export type Mesh = { arcs: Point[][]; zones: Map<string, number[][][]> };

/** Cuts outlines into shared arcs. Points must be equal, not merely close, to be shared. */
export function toMesh(contours: Contours): Mesh {
	const codes = [...contours.keys()];
	const objects = Object.fromEntries(
		codes.map((code, i): [string, MultiPolygon] => [
			// A letter first: digits alone would be reordered as array indexes.
			`z${i}`,
			{ type: 'MultiPolygon', coordinates: contours.get(code)! }
		])
	);
	const cut = topology(objects);
	const zones = new Map<string, number[][][]>();
	codes.forEach((code, i) => {
		const object = cut.objects[`z${i}`];
		if (object?.type === 'MultiPolygon') zones.set(code, object.arcs);
	});
	return { arcs: cut.arcs as Point[][], zones };
}

/** Points of an arc in the direction in which a ring walks it. */
export function arcPoints(arcs: Point[][], index: number): Point[] {
	return index < 0 ? arcs[~index]!.toReversed() : arcs[index]!;
}

/** Closed points of a ring. */
export function ringPoints(arcs: Point[][], ring: number[]): Ring {
	const points: Point[] = [];
	for (const index of ring) {
		const part = arcPoints(arcs, index);
		for (let i = points.length === 0 ? 0 : 1; i < part.length; i++) points.push(part[i]!);
	}
	return points;
}

/** Outlines of the zones of a mesh, closed rings. */
export function toContours({ arcs, zones }: Mesh): Contours {
	return new Map(
		[...zones].map(([code, polygons]) => [
			code,
			polygons.map((polygon) => polygon.map((ring) => ringPoints(arcs, ring)))
		])
	);
}

/** Codes of the zones that use each arc, in the order of zones. */
export function zonesByArc({ arcs, zones }: Mesh): string[][] {
	const users: string[][] = arcs.map(() => []);
	for (const [code, polygons] of zones) {
		for (const index of polygons.flat(2)) {
			const list = users[index < 0 ? ~index : index]!;
			if (!list.includes(code)) list.push(code);
		}
	}
	return users;
}

/** Applies a function to every point of the arcs. */
export function mapPoints(mesh: Mesh, f: (point: Point) => Point): Mesh {
	return { arcs: mesh.arcs.map((arc) => arc.map(f)), zones: mesh.zones };
}

/** Twice the signed area of a closed ring, in squared units; positive counter-clockwise (y up). */
export function doubleArea(ring: Ring): number {
	const [ox, oy] = ring[0]!;
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1]!;
		const [bx, by] = ring[i]!;
		sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
	}
	return sum;
}
