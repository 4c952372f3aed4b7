/** A straight edge between two points of an integer grid; `owner` tells whose it is. */
export type Segment = { ax: number; ay: number; bx: number; by: number; owner: number };

export type Crossing = {
	kind: 'croisement' | 'recouvrement' | 'sommet-sur-arete';
	a: Segment;
	b: Segment;
};

/** Comparisons after which the search gives up, so that a hostile file cannot hold the process. */
const BUDGET = 30_000_000;

/** Edges of an open or closed line of integer points; repeated points give no edge. */
export function toSegments(line: readonly (readonly number[])[], owner: number): Segment[] {
	const segments: Segment[] = [];
	for (let i = 1; i < line.length; i++) {
		const [px, py] = line[i - 1] as [number, number];
		const [qx, qy] = line[i] as [number, number];
		if (px === qx && py === qy) continue;
		const forward = px < qx || (px === qx && py < qy);
		segments.push(
			forward
				? { ax: px, ay: py, bx: qx, by: qy, owner }
				: { ax: qx, ay: qy, bx: px, by: py, owner }
		);
	}
	return segments;
}

/**
 * Faults of a set of edges: two edges that cross, lie on one another, or one that ends in the
 * middle of another. Ends that meet are not a fault. Exact as long as coordinates are integers
 * whose span stays under 6e7, since every product then fits in 53 bits. Stops at `limit` faults;
 * throws a RangeError past the comparison budget.
 */
export function findCrossings(segments: readonly Segment[], limit = 1): Crossing[] {
	const sorted = segments.toSorted((a, b) => a.ax - b.ax);
	const found: Crossing[] = [];
	let active: Segment[] = [];
	let comparisons = 0;
	for (const b of sorted) {
		active = active.filter((a) => a.bx >= b.ax);
		comparisons += active.length;
		if (comparisons > BUDGET) throw new RangeError('geometrie-trop-complexe');
		for (const a of active) {
			const kind = compare(a, b);
			if (kind === null) continue;
			found.push({ kind, a, b });
			if (found.length >= limit) return found;
		}
		active.push(b);
	}
	return found;
}

function compare(a: Segment, b: Segment): Crossing['kind'] | null {
	if (Math.max(a.ay, a.by) < Math.min(b.ay, b.by)) return null;
	if (Math.max(b.ay, b.by) < Math.min(a.ay, a.by)) return null;
	const d1 = side(a, b.ax, b.ay);
	const d2 = side(a, b.bx, b.by);
	if (d1 === 0 && d2 === 0) return sharedLength(a, b) > 0 ? 'recouvrement' : null;
	const d3 = side(b, a.ax, a.ay);
	const d4 = side(b, a.bx, a.by);
	if (d1 * d2 < 0 && d3 * d4 < 0) return 'croisement';
	const touches = (d1 * d2 < 0 && d3 * d4 === 0) || (d3 * d4 < 0 && d1 * d2 === 0);
	return touches ? 'sommet-sur-arete' : null;
}

// Sign only: the products of two signs cannot overflow.
function side(s: Segment, x: number, y: number): number {
	return Math.sign((s.bx - s.ax) * (y - s.ay) - (s.by - s.ay) * (x - s.ax));
}

function sharedLength(a: Segment, b: Segment): number {
	if (a.ax !== a.bx) return Math.min(a.bx, b.bx) - Math.max(a.ax, b.ax);
	return Math.min(a.by, b.by) - Math.max(a.ay, b.ay);
}
