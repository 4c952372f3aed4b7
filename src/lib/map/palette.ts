/**
 * The two themes of the tokens, for pictures made on the server, which know no custom property.
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

/** The same tokens in the dark theme. */
export const SOMBRE: Readonly<Record<Token, string>> = {
	feuille: '#162126',
	mer: '#17252c',
	voisins: '#202e34',
	encre: '#e9eff0',
	'encre-2': '#b3c0c5',
	filet: '#2c3b42',
	accent: '#7fd0d4',
	couvert: '#62c3c9',
	'partiel-f': '#163a40',
	'nr-f': '#2b3940',
	'nr-m': '#94a3ab',
	'absent-f': '#46200f',
	'absent-m': '#f7a97f',
	'sans-f': '#0b1316',
	limite: '#10181c',
	'limite-2': '#93a3ab',
	s1: '#15333a',
	s2: '#1f5059',
	s3: '#2f7480',
	s4: '#55a4ad',
	s5: '#a3dde0',
	gauche: '#3c70a2',
	'gauche-p': '#15293a',
	'gauche-m': '#6fa5d8',
	droite: '#9f813f',
	'droite-p': '#2c2616',
	'droite-m': '#d6b770',
	deux: '#dcf5e6',
	'deux-p': '#93c4ac',
	verdict: '#0d1518',
	'marque-bleu': '#6fa0ce',
	'marque-ocre': '#e6c574',
	'marque-deux': '#24694d'
};

/** Colour of a token in a theme. Throws on a token that pictures do not use yet. */
export function couleurDe(token: string, palette: Readonly<Record<Token, string>>): string {
	if (token in palette) return palette[token as Token];
	throw new RangeError(`palette.ts has no token “${token}”: add it from tokens.css.`);
}

/** Colour of a token in the light theme, in which every picture is drawn first. */
export const couleurClaire = (token: string): string => couleurDe(token, CLAIR);
