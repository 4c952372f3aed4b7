/** Narrow no-break space: before ; : ! ? %, inside « », between thousands. */
export const FINE = '\u202f';

/** A colon between its two spaces, the first one no-break. */
export const DEUX_POINTS = '\u00a0: ';

const ENTIERS = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const DIXIEMES = new Intl.NumberFormat('fr-FR', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});

/** Whole number, with narrow spaces between thousands: "565 413". */
export function nombre(n: number): string {
	// Most numbers of a sentence are small, and writing them so is ten times cheaper.
	return Number.isInteger(n) && n >= 0 && n < 1000 ? String(n) : ENTIERS.format(n);
}

/**
 * A share from 0 to 1 as a percentage. Never rounded to 0 % nor to 100 % when it is neither: below
 * 1 % and above 99 % a decimal is kept, then "moins de 0,1 %" and "plus de 99,9 %".
 */
export function pourcent(part: number): string {
	const p = part * 100;
	if (p > 0 && p < 0.1) return `moins de 0,1${FINE}%`;
	if (p > 99.9 && p < 100) return `plus de 99,9${FINE}%`;
	const near = (p > 0 && p < 1) || (p > 99 && p < 100);
	return `${(near ? DIXIEMES : ENTIERS).format(p)}${FINE}%`;
}

/** A number and its noun, singular for 0 and 1: "0 structure", "1 structure", "2 structures". */
export function accord(n: number, singulier: string, pluriel = `${singulier}s`): string {
	return `${nombre(n)} ${n < 2 ? singulier : pluriel}`;
}

/** "a", "a et b", "a, b et c". */
export function enumere(mots: readonly string[], liaison: 'et' | 'ou' = 'et'): string {
	if (mots.length < 2) return mots.join();
	return `${mots.slice(0, -1).join(', ')} ${liaison} ${mots[mots.length - 1]}`;
}

/** « text » with its narrow spaces. */
export function guillemets(texte: string): string {
	return `«${FINE}${texte}${FINE}»`;
}
