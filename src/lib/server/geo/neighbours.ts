import { compareCodes } from '#lib/domain/cog.ts';
import { toMesh, zonesByArc, type Contours } from './mesh.ts';

/** Borders too short for Natural Earth's 1:10m, read on the official contours of the IGN. */
export const AJOUTES: [string, string][] = [
	['54', '67'],
	['83', '84']
];

/** Pairs of zones that share at least one edge, each pair in the order of codes. */
export function sharedBorders(contours: Contours): [string, string][] {
	const pairs = new Map<string, [string, string]>();
	for (const codes of zonesByArc(toMesh(contours))) {
		if (codes.length !== 2) continue;
		const [a, b] = codes.toSorted(compareCodes) as [string, string];
		pairs.set(`${a}-${b}`, [a, b]);
	}
	return [...pairs.values()].sort((x, y) => compareCodes(x[0], y[0]) || compareCodes(x[1], y[1]));
}

/** Neighbours of each code, in the order of codes; an island has none. */
export function buildVoisinage(contours: Contours): Record<string, string[]> {
	const neighbours = new Map<string, string[]>(
		[...contours.keys()].sort(compareCodes).map((code) => [code, []])
	);
	for (const [a, b] of [...sharedBorders(contours), ...AJOUTES]) {
		if (neighbours.get(a)!.includes(b)) continue;
		neighbours.get(a)!.push(b);
		neighbours.get(b)!.push(a);
	}
	return Object.fromEntries([...neighbours].map(([code, list]) => [code, list.sort(compareCodes)]));
}
