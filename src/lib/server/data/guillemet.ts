/**
 * Index of the quote that opens a cell and was never closed, or null when the fault is elsewhere.
 * A quote opens a cell only at its start; inside quotes, a doubled quote is text. A forgotten quote
 * usually meets the opening quote of a later line, with text right after it: when a cell of several
 * lines ends that way, its opening is the culprit.
 */
export function openQuote(source: string): number | null {
	let ouvert: number | null = null;
	let debut = true;
	for (let i = 0; i < source.length; i++) {
		const signe = source[i];
		if (ouvert === null) {
			if (signe === '"' && debut) ouvert = i;
			debut = isBord(signe);
		} else if (signe === '"' && source[i + 1] === '"') {
			i++;
		} else if (signe === '"') {
			if (!isBord(source[i + 1]) && /[\r\n]/.test(source.slice(ouvert, i))) return ouvert;
			ouvert = null;
		}
	}
	return ouvert;
}

/** True for what separates cells: a separator, the end of a line, the end of the text. */
function isBord(signe: string | undefined): boolean {
	return signe === undefined || /[;,\t|\r\n]/.test(signe);
}
