/** Where numbers stand, by number; NaN: nowhere. */
export type Places = Float64Array;

/** The rank of each number of a list, among `n` numbers. */
export function rangs(liste: readonly number[], n: number): Places {
	const places = new Float64Array(n).fill(NaN);
	liste.forEach((numero, rang) => (places[numero] = rang));
	return places;
}

/**
 * Sorts numbers in place by the mean place of those that they are linked to. What is linked to
 * nothing placed goes last; equal means keep the order that they had.
 */
export function sortByBarycentre(
	liste: number[],
	liens: readonly (readonly number[])[],
	places: Places
): void {
	const centre = liste.map((id) => ({ id, rang: barycentre(liens[id]!, places) ?? Infinity }));
	// Array.sort is stable; Infinity − Infinity is no number.
	centre.sort((a, b) => (a.rang === b.rang ? 0 : a.rang - b.rang));
	centre.forEach(({ id }, i) => (liste[i] = id));
}

/** Mean place of some numbers; null when none of them is placed. */
export function barycentre(numeros: readonly number[], places: Places): number | null {
	let sum = 0;
	let count = 0;
	for (const numero of numeros) {
		const place = places[numero]!;
		if (Number.isNaN(place)) continue;
		sum += place;
		count++;
	}
	return count === 0 ? null : sum / count;
}
