/** The first `n` units of a text; a character that they would cut in two is left out. */
export function couper(texte: string, n: number): string {
	return texte.slice(0, n).replace(/[\ud800-\udbff]$/, '');
}
