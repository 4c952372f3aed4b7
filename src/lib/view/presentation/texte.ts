// Controls, lone halves of a pair, and marks that reorder the text around them: nothing shows them.
const INVISIBLES = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** One line, as a title is: spaces joined, nothing invisible, cut at `max` characters. */
export const ligne = (texte: string, max: number): string =>
	cut(texte.replace(/\s+/g, ' ').replace(INVISIBLES, '').trim(), max);

/** Several lines, as a note is; at most one empty line between two. */
export function lignes(texte: string, max: number): string {
	const unix = texte.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ');
	const clean = unix.split('\n').map((line) => line.replace(INVISIBLES, '').trimEnd());
	return cut(
		clean
			.join('\n')
			.replace(/\n{3,}/g, '\n\n')
			.trim(),
		max
	);
}

// Never in the middle of a pair, nor before a space that would then end the text.
function cut(texte: string, max: number): string {
	if (texte.length <= max) return texte;
	const whole = /[\ud800-\udbff]/.test(texte[max - 1]!) ? max - 1 : max;
	return texte.slice(0, whole).trimEnd();
}
