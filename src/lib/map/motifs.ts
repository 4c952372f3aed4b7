/**
 * The grammar of patterns, the same on every map, legend, table and export: solid is the whole,
 * 45° hatching a part, wide 45° lines an announcement, dots the unknown, crosses a known no, blank
 * nobody. Each motif is one square tile that repeats without rotation, so that the same numbers
 * draw an SVG pattern, a canvas image for MapLibre and a picture on the server.
 */
export type Motif = {
	/** Side of the square tile, in CSS pixels at scale 1. */
	pas: number;
	/** Token of the ground, without its leading dashes; empty: none, it lies over a paint. */
	fond: string;
	/** Token of the marks. */
	encre: string;
	/** Path data of the marks inside the tile. */
	d: string;
	/** Width of the stroke of the marks; 0 when the path is filled. */
	trait: number;
};

/** Lines at 45° ("/") that continue from tile to tile: the corners are drawn past the edges. */
const hachure = (p: number) =>
	`M-1 1L1-1M-1 ${p + 1}L${p + 1}-1M${p - 1} ${p + 1}L${p + 1} ${p - 1}`;

/** The same lines the other way ("\"). */
const contreHachure = (p: number) =>
	`M-1 ${p - 1}L1 ${p + 1}M-1-1L${p + 1} ${p + 1}M${p - 1}-1L${p + 1} 1`;

/** A disc of centre (x, y) and radius r. */
const cercle = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Motifs of the states that are not a flat colour; `basse` is a fact of low confidence. */
export const MOTIFS_ETATS = {
	partiel: { pas: 8, fond: 'partiel-f', encre: 'couvert', d: hachure(8), trait: 2.3 },
	projet: { pas: 14, fond: 'nr-f', encre: 'couvert', d: hachure(14), trait: 1.8 },
	'non-renseigne': {
		pas: 7,
		fond: 'nr-f',
		encre: 'nr-m',
		d: cercle(1.75, 1.75, 0.85) + cercle(5.25, 5.25, 0.85),
		trait: 0
	},
	absent: {
		pas: 9,
		fond: 'absent-f',
		encre: 'absent-m',
		d: 'M2.2 2.2l4.6 4.6M6.8 2.2L2.2 6.8',
		trait: 1.5
	},
	basse: { pas: 7, fond: 'sans-f', encre: 's4', d: contreHachure(7), trait: 1.4 }
} satisfies Record<string, Motif>;

/** What a verdict, or its absence, draws on the overprint of two sets. */
const MARQUES = {
	/** Rings, linked like the two structures. */
	cooperation: { pas: 10, d: cercle(5, 5, 2.4), trait: 1.3 },
	/** A lattice: the same service, twice. */
	doublon: { pas: 10, d: hachure(10) + contreHachure(10), trait: 1.6 },
	/** Halves that would make a disc. */
	complement: {
		pas: 9,
		d: 'M1.6 4.5a2.9 2.9 0 0 1 5.8 0z',
		trait: 0
	},
	/** Bars side by side: each its own. */
	specialisation: { pas: 6, d: 'M2.2-1h1.6v8h-1.6z', trait: 0 },
	/** Dots: not known. */
	indetermine: { pas: 7, d: cercle(3.5, 3.5, 0.95), trait: 0 },
	/** Lines right through: one structure holds both. */
	meme: { pas: 6, d: 'M-1 2.2h8v1.6h-8z', trait: 0 }
};

/** The overlap of two sets: 3 inks × 2 extents, then the marks of the verdicts on the overprint. */
export const MOTIFS_CHEVAUCHEMENT = {
	'gauche-partie': { pas: 8, fond: 'gauche-p', encre: 'gauche-m', d: hachure(8), trait: 1.7 },
	'droite-partie': { pas: 8, fond: 'droite-p', encre: 'droite-m', d: hachure(8), trait: 1.7 },
	/** Both inks side by side, not one on the other: broad stripes of the one on the other's ground. */
	disjoints: { pas: 12, fond: 'droite-p', encre: 'gauche-m', d: hachure(12), trait: 4.2 },
	...marquees('deux'),
	...marquees('deux-p')
} satisfies Record<string, Motif>;

type Marque = keyof typeof MARQUES;

function marquees<F extends string>(fond: F): Record<`${F}-${Marque}`, Motif> {
	const motifs = Object.entries(MARQUES).map(([nom, { pas, d, trait }]) => [
		`${fond}-${nom}`,
		{ pas, fond, encre: 'verdict', d, trait }
	]);
	return Object.fromEntries(motifs) as Record<`${F}-${Marque}`, Motif>;
}

/** The square of a promoter, as in the matrix of roles. */
const CARRE = 'M2.5 2.5h4v4h-4z';

/** The reach of a solution: where its promoters are, alone or with who uses it. */
export const MOTIFS_PORTEE = {
	promu: { pas: 9, fond: 's5', encre: 's1', d: CARRE, trait: 0 },
	/** The same squares on the hatching of a part: both are there, each on all of it or not. */
	'promu-utilise': {
		pas: 12,
		fond: 's1',
		encre: 's5',
		d: 'M2.5 2.5h5v5h-5zM-1 13L13-1l1 1L0 14z',
		trait: 0
	}
} satisfies Record<string, Motif>;

/** Over the paint of a class that rests on facts of low confidence. */
export const MOTIF_SURCHARGE = {
	surcharge: { ...MOTIFS_ETATS.basse, fond: '', encre: 'encre', trait: 1.1 }
} satisfies Record<string, Motif>;

/** Classes drawn as one flat colour: the token of that colour, when it is not their name. */
const APLATS: Record<string, string> = {
	'sans-structure': 'sans-f',
	'gauche-entiere': 'gauche',
	'droite-entiere': 'droite'
};

/** Every pattern that covers what is under it. */
const MOTIFS: Record<string, Motif> = {
	...MOTIFS_ETATS,
	...MOTIFS_CHEVAUCHEMENT,
	...MOTIFS_PORTEE
};

/**
 * Paint of a class, for the `fill` of an SVG shape.
 *
 * @param nom one of the six states, `basse`, a sequential class `s1` to `s5`, a class of overlap or of reach
 * @param prefixe the id prefix given to the `<Motifs>` of the same document
 * @returns a custom property for a flat colour, `url(#prefixe-nom)` for a motif
 */
export function peinture(nom: string, prefixe: string): string {
	if (nom in MOTIFS) return `url(#${prefixe}-${nom})`;
	return `var(--${APLATS[nom] ?? nom})`;
}

const APLATS_CHEVAUCHEMENT = ['gauche-entiere', 'droite-entiere', 'deux', 'deux-p'];

/**
 * Style of a shape of a map whose class has no rule in `CadreSvg`: its paint for the three
 * widths of a map (the prefixes of `CarteSvg`). Undefined for the states and the inks, which have one.
 */
export function stylePeinture(nom: string): string | undefined {
	if (nom in MOTIFS_CHEVAUCHEMENT || nom in MOTIFS_PORTEE) {
		const paints = {
			'--petit:': 'petit',
			'--moyen:': 'moyen',
			'--grand:': 'grand'
		};
		return Object.entries(paints)
			.map(([property, prefixe]) => property + peinture(nom, prefixe))
			.join(';');
	}
	return APLATS_CHEVAUCHEMENT.includes(nom) ? '--grand:' + peinture(nom, '') : undefined;
}
