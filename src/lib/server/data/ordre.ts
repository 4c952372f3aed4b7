type Cle = readonly (string | null)[];

/**
 * A comparison by key for `sort`: code units, first part first, null first. Never the locale of
 * the machine: equal facts must give equal bytes everywhere.
 */
export function byKey<T>(cle: (element: T) => Cle): (a: T, b: T) => number {
	return (a, b) => compareKeys(cle(a), cle(b));
}

function compareKeys(a: Cle, b: Cle): number {
	for (let i = 0; i < Math.max(a.length, b.length); i++) {
		const [x, y] = [a[i] ?? '', b[i] ?? ''];
		if (x !== y) return x < y ? -1 : 1;
	}
	return 0;
}
