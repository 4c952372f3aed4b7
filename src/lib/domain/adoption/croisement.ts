import type { Places } from './barycentre.ts';

/**
 * Number of crossings of the edges between two lanes drawn as straight lines. `rangs`: for each one
 * of the first lane, in order, the ranks of those that it is linked to in the second, ascending.
 */
export function croisements(rangs: readonly (readonly number[])[], n: number): number {
	// As many as there are inversions: counted with a tree of partial sums, from the last to the first.
	const sums = new Int32Array(n + 1);
	let found = 0;
	for (const ranks of rangs.toReversed()) {
		for (const r of ranks) for (let i = r; i > 0; i -= i & -i) found += sums[i]!;
		for (const r of ranks) for (let i = r + 1; i <= n; i += i & -i) sums[i]!++;
	}
	return found;
}

/** Crossings of the edges of two neighbours of a lane, by the ranks (ascending) of their other ends. */
export function croisementsPaire(before: readonly number[], after: readonly number[]): number {
	let found = 0;
	let smaller = 0;
	for (const rank of before) {
		while (smaller < after.length && after[smaller]! < rank) smaller++;
		found += smaller;
	}
	return found;
}

/** Ranks of the neighbours of some numbers, ascending; those that stand elsewhere are left out. */
export function rangsDe(
	liste: readonly number[],
	liens: readonly (readonly number[])[],
	places: Places
): number[][] {
	return liste.map((id) => {
		const found: number[] = [];
		for (const numero of liens[id]!) {
			if (!Number.isNaN(places[numero]!)) found.push(places[numero]!);
		}
		return found.sort((a, b) => a - b);
	});
}
