import { bounds } from './clip.ts';
import { doubleArea, type Point, type Polygon } from './mesh.ts';

/** Parts of the largest polygon's width that the first grid of candidates has. */
const CELLS = 12;
const ROUNDS = 5;

/**
 * A point well inside a zone, to carry a label: about the centre of the largest circle that fits
 * in its largest polygon. Units of the polygons; integers. A grid of candidates is refined around
 * the best one: good to a unit, and enough for outlines without fjords.
 */
export function centreOf(polygons: readonly Polygon[]): Point {
	const area = (polygon: Polygon) => Math.abs(doubleArea(polygon[0]!));
	const largest = polygons.reduce((a, b) => (area(b) > area(a) ? b : a));
	const [x0, y0, x1, y1] = bounds(largest.slice(0, 1));
	let step = Math.max(x1 - x0, y1 - y0) / CELLS;
	let best: Point = [(x0 + x1) / 2, (y0 + y1) / 2];
	let reach = CELLS;
	for (let round = 0; round < ROUNDS; round++) {
		best = bestAround(largest, best, step, reach);
		reach = 3;
		step /= 3;
	}
	return [Math.round(best[0]), Math.round(best[1])];
}

function bestAround(polygon: Polygon, [cx, cy]: Point, step: number, reach: number): Point {
	let best: Point = [cx, cy];
	let depth = depthOf(polygon, best);
	for (let i = -reach; i <= reach; i++) {
		for (let j = -reach; j <= reach; j++) {
			const point: Point = [cx + i * step, cy + j * step];
			const d = depthOf(polygon, point, depth);
			if (d > depth) [depth, best] = [d, point];
		}
	}
	return best;
}

// Distance to the outline, negative outside. What goes no deeper than `beaten` is left at once: -Infinity.
function depthOf(polygon: Polygon, [x, y]: Point, beaten = 0): number {
	const enough = beaten > 0 ? beaten * beaten : -1;
	let inside = false;
	let nearest = Infinity;
	for (const ring of polygon) {
		let [ax, ay] = ring[0]!;
		for (let i = 1; i < ring.length; i++) {
			const to = ring[i]!;
			const [bx, by] = [to[0], to[1]];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
			nearest = Math.min(nearest, squareTo(x - ax, y - ay, bx - ax, by - ay));
			if (nearest <= enough) return -Infinity;
			[ax, ay] = [bx, by];
		}
	}
	return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}

// Square of the distance from a point to a segment that begins at the origin.
function squareTo(x: number, y: number, dx: number, dy: number): number {
	const along = x * dx + y * dy;
	if (along <= 0) return x * x + y * y;
	const k = Math.min(1, along / (dx * dx + dy * dy));
	const [gx, gy] = [x - k * dx, y - k * dy];
	return gx * gx + gy * gy;
}
