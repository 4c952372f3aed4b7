/**
 * Lines of one text, searched by the engine's own `indexOf`: forty thousand names are scanned in a
 * fraction of a millisecond, where testing them one by one takes ten. `texte` begins and ends with
 * a line feed; line `i` begins at `debuts[i]`.
 */
export type Lignes = { texte: string; debuts: Uint32Array };

/** Prepares lines joined by line feeds. */
export function buildLignes(column: string): Lignes {
	const texte = `\n${column}\n`;
	const debuts: number[] = [];
	for (let at = texte.indexOf('\n'); at + 1 < texte.length; at = texte.indexOf('\n', at + 1)) {
		debuts.push(at + 1);
	}
	return { texte, debuts: Uint32Array.from(debuts) };
}

/** Line number `ligne`. */
export function lineOf({ texte, debuts }: Lignes, ligne: number): string {
	return texte.slice(debuts[ligne], (debuts[ligne + 1] ?? texte.length) - 1);
}

/**
 * Calls `found` once for each line that contains `needle`, in order; `needle` begins with the sign
 * before the match: a line feed (start of the line) or a space (start of a word). `end` is the sign
 * after the match: a line feed when the line ends there.
 */
export function scan(
	{ texte, debuts }: Lignes,
	needle: string,
	found: (ligne: number, end: string) => void
): void {
	let ligne = 0;
	for (let at = texte.indexOf(needle); at >= 0;) {
		ligne = lineAt(debuts, at + 1, ligne);
		found(ligne, texte[at + needle.length] ?? '\n');
		const next = debuts[ligne + 1];
		if (next === undefined) return;
		at = texte.indexOf(needle, next - 1);
	}
}

// Last line that begins at or before `at`: doubling steps from a line known to come before it.
function lineAt(debuts: Uint32Array, at: number, from: number): number {
	let step = 1;
	while (from + step < debuts.length && debuts[from + step]! <= at) step *= 2;
	let low = from + (step >> 1);
	let high = Math.min(from + step, debuts.length);
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (debuts[middle]! <= at) low = middle;
		else high = middle;
	}
	return low;
}
