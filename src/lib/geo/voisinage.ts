import type { Position } from './plan.ts';

/** Sorted codes of the neighbours of each département, as `static/geo/voisinage.json` holds them. */
export type Voisinage = Record<string, string[]>;

export const DIRECTIONS = ['haut', 'bas', 'gauche', 'droite'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const VECTEURS: Record<Direction, Position> = {
	haut: [0, -1],
	bas: [0, 1],
	gauche: [-1, 0],
	droite: [1, 0]
};

/** What lies aside counts as this many times farther per unit of its distance aside. */
const ASIDE = 2;

/** How far aside of the arrow, per unit along it, a place may lie: 63° for a neighbour, else 45°. */
const CONE = { voisin: 2, autre: 1 };

/**
 * The département that an arrow key goes to: the neighbour that lies most in that direction, else
 * the nearest département there, so that a press crosses the sea and reaches the insets (laid in
 * a row under the map by `positions`). Null at the edge of the sheet. Throws a RangeError on an
 * unknown code.
 */
export function voisinVers(
	voisinage: Voisinage,
	places: ReadonlyMap<string, Position>,
	code: string,
	direction: Direction
): string | null {
	const from = places.get(code);
	if (!from) throw new RangeError(`Département inconnu : ${code}`);
	const cost = (cone: number) => (to: string) =>
		costOf(from, places.get(to), VECTEURS[direction], cone);
	return (
		cheapest(voisinage[code] ?? [], cost(CONE.voisin)) ?? cheapest(places.keys(), cost(CONE.autre))
	);
}

// Infinity outside the cone that the arrow points to.
function costOf(from: Position, to: Position | undefined, [ux, uy]: Position, cone: number) {
	if (!to) return Infinity;
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const along = dx * ux + dy * uy;
	const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
	return along <= 0 || aside > cone * along ? Infinity : along + ASIDE * aside;
}

function cheapest(codes: Iterable<string>, cost: (code: string) => number): string | null {
	let best: string | null = null;
	let least = Infinity;
	for (const code of codes) {
		const c = cost(code);
		if (c < least) [best, least] = [code, c];
	}
	return best;
}
