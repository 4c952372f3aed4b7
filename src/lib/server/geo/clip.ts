import type { Point, Polygon, Ring } from './mesh.ts';

/** Rectangle: x0, y0, x1, y1. */
export type Box = readonly [number, number, number, number];

/**
 * Part of a polygon that lies in a rectangle, by Sutherland and Hodgman: cut by one side after the
 * other. A concave polygon may come back with parts joined along the side: good enough to fill,
 * not to outline. Rings left without area are dropped; empty when nothing is inside.
 */
export function clipPolygon(polygon: Polygon, box: Box): Polygon {
	const [x0, y0, x1, y1] = box;
	const sides: [(p: Point) => number, (a: Point, b: Point) => Point][] = [
		[(p) => p[0] - x0, (a, b) => at(a, b, (x0 - a[0]) / (b[0] - a[0]))],
		[(p) => x1 - p[0], (a, b) => at(a, b, (x1 - a[0]) / (b[0] - a[0]))],
		[(p) => p[1] - y0, (a, b) => at(a, b, (y0 - a[1]) / (b[1] - a[1]))],
		[(p) => y1 - p[1], (a, b) => at(a, b, (y1 - a[1]) / (b[1] - a[1]))]
	];
	return polygon
		.map((ring) => sides.reduce((open, [depth, cross]) => cut(open, depth, cross), ring.slice(1)))
		.filter((open) => open.length > 2)
		.map((open) => [...open, open[0]!]);
}

/** Whether a ring comes into a rectangle, judged on its bounds. */
export function meets(ring: Ring, [x0, y0, x1, y1]: Box): boolean {
	const [a0, b0, a1, b1] = bounds([ring]);
	return a0 < x1 && a1 > x0 && b0 < y1 && b1 > y0;
}

/** Bounds of lines of points. */
export function bounds(lines: readonly (readonly Point[])[]): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const line of lines) {
		for (const [x, y] of line) {
			box[0] = Math.min(box[0], x);
			box[1] = Math.min(box[1], y);
			box[2] = Math.max(box[2], x);
			box[3] = Math.max(box[3], y);
		}
	}
	return box;
}

function at(a: Point, b: Point, t: number): Point {
	return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

// `depth` is positive inside the side; `cross` gives the point where an edge meets it.
function cut(open: Ring, depth: (p: Point) => number, cross: (a: Point, b: Point) => Point): Ring {
	const kept: Ring = [];
	open.forEach((b, i) => {
		const a = open.at(i - 1)!;
		if (depth(a) < 0 !== depth(b) < 0) kept.push(cross(a, b));
		if (depth(b) >= 0) kept.push(b);
	});
	return kept;
}
