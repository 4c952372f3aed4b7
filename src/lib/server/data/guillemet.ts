/**
 * Index of the quote that opens a cell and is never closed, or null when all are. A quote opens a
 * cell only at its start; inside quotes, a doubled quote is text.
 */
export function openQuote(source: string): number | null {
	let ouvert: number | null = null;
	let debut = true;
	for (let i = 0; i < source.length; i++) {
		const signe = source[i];
		if (ouvert !== null) {
			if (signe !== '"') continue;
			if (source[i + 1] === '"') i++;
			else ouvert = null;
			debut = false;
		} else if (signe === '"' && debut) ouvert = i;
		else debut = /[;,\t|\r\n]/.test(signe ?? '');
	}
	return ouvert;
}
