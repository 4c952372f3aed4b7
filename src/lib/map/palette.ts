/**
 * The light theme of the tokens, for pictures made on the server, which know no custom property.
 * A test holds these values equal to those of `styles/tokens.css`: change them there first.
 */
export const CLAIR = {
	feuille: '#ffffff',
	mer: '#e6eef0',
	voisins: '#f3f2ed',
	encre: '#14222a',
	'encre-2': '#465660',
	filet: '#d3dbdd',
	accent: '#0b5765',
	couvert: '#17646f',
	'partiel-f': '#cbe4e3',
	'nr-f': '#e4e8e8',
	'nr-m': '#6f7c84',
	'absent-f': '#f7dccd',
	'absent-m': '#9c3a14',
	'sans-f': '#ffffff',
	limite: '#ffffff',
	'limite-2': '#5d6b72',
	s1: '#e2f0ef',
	s2: '#b0d6d6',
	s3: '#72b3b8',
	s4: '#34858f',
	s5: '#0f5260',
	gauche: '#6fa0ce',
	'gauche-p': '#dbe8f4',
	'gauche-m': '#3f78ac',
	droite: '#e6c574',
	'droite-p': '#fbf5e6',
	'droite-m': '#a27714',
	deux: '#174c37',
	'deux-p': '#5b8a74',
	verdict: '#ffffff',
	'marque-bleu': '#6fa0ce',
	'marque-ocre': '#e6c574',
	'marque-deux': '#24694d'
} as const;

export type Token = keyof typeof CLAIR;

/** Colour of a token in the light theme. Throws on a token that pictures do not use yet. */
export function couleurClaire(token: string): string {
	if (token in CLAIR) return CLAIR[token as Token];
	throw new RangeError(`palette.ts has no token “${token}”: add it from tokens.css.`);
}
