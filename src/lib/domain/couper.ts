/** The first `n` UTF-16 units of a text, less the half of a character that the cut would leave. */
export function couper(texte: string, n: number): string {
	const debut = texte.slice(0, n);
	return /[\ud800-\udbff]$/.test(debut) ? debut.slice(0, -1) : debut;
}
