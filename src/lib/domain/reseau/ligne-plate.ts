/** Cuts flat rows of integers. */
export function lignesPlates(plat: readonly number[], largeur: number): number[][] {
	return Array.from({ length: plat.length / largeur }, (_, i) =>
		plat.slice(i * largeur, (i + 1) * largeur)
	);
}

/**
 * Flat rows again, in the order of `cles` (places of the columns that identify a row, the first one
 * weighs most). Rows that say the same thing are one: the masks of their other columns are united.
 */
export function aplatit(lignes: readonly number[][], cles: readonly number[]): number[] {
	const merged = new Map<string, number[]>();
	for (const ligne of lignes) {
		const key = cles.map((cle) => ligne[cle]).join();
		const known = merged.get(key);
		merged.set(
			key,
			known ? known.map((v, i) => (cles.includes(i) ? v : v | ligne[i]!)) : [...ligne]
		);
	}
	return [...merged.values()].sort((a, b) => compare(a, b, cles)).flat();
}

function compare(a: readonly number[], b: readonly number[], cles: readonly number[]): number {
	const cle = cles.find((place) => a[place] !== b[place]);
	return cle === undefined ? 0 : a[cle]! - b[cle]!;
}
