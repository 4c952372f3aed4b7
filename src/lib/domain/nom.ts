const ORDRE = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** French alphabetical order: accents and case do not count, CDG9 comes before CDG47. */
export const compareNoms: (a: string, b: string) => number = ORDRE.compare;

/**
 * A name as people type it: no accent, no case, œ as oe, and one space for any run of other signs.
 * "Val d’Oise Numérique" gives "val d oise numerique".
 */
export function cleNom(text: string): string {
	return text
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/**
 * True when one of the names answers what was typed: each word typed begins a word of the name, or
 * the whole is in the name once spaces are left out ("CDG 59" finds "CDG59"). Nothing typed: true.
 */
export function repondA(typed: string, noms: readonly string[]): boolean {
	const words = cleNom(typed).split(' ');
	const compact = words.join('');
	return noms.some((nom) => {
		const cle = cleNom(nom);
		if (compact.length > 2 && cle.replaceAll(' ', '').includes(compact)) return true;
		const parts = cle.split(' ');
		return words.every((word) => parts.some((part) => part.startsWith(word)));
	});
}
