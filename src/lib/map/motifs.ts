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

/** Over the paint of a class that rests on facts of low confidence. */
export const MOTIF_SURCHARGE = {
	surcharge: { ...MOTIFS_ETATS.basse, fond: '', encre: 'encre', trait: 1.1 }
} satisfies Record<string, Motif>;

/** States drawn as one flat colour: the token of that colour. */
const APLATS: Record<string, string> = { couvert: 'couvert', 'sans-structure': 'sans-f' };

/**
 * Paint of a state, for the `fill` of an SVG shape.
 *
 * @param nom one of the six states, `basse`, or a sequential class `s1` to `s5`
 * @param prefixe the id prefix given to the `<Motifs>` of the same document
 * @returns a custom property for a flat colour, `url(#prefixe-nom)` for a motif
 */
export function peinture(nom: string, prefixe: string): string {
	if (nom in MOTIFS_ETATS) return `url(#${prefixe}-${nom})`;
	return `var(--${APLATS[nom] ?? nom})`;
}
