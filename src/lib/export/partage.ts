import type { Dessin, Element } from './dessin.ts';

/** Shapes of several drawings of one document, by their path: the id under which each is written once. */
export type Formes = Map<string, string>;

/** A shorter path costs less than its name. */
const LONG = 80;

/**
 * A drawing for a document that holds others: its long shapes are those of `formes`, which grows, and
 * its ids begin with `prefixe`.
 */
export function partager(dessin: Dessin, prefixe: string, formes: Formes): Dessin {
	const share = (element: Element): Element => {
		if (element.genre === 'chemin') {
			return { ...element, id: null, d: element.d.length > LONG ? name(element.d) : element.d };
		}
		// The document has links of its own: those of a picture read aloud as one would be lost.
		if (element.genre === 'texte') return { ...element, lien: null };
		if (element.genre !== 'groupe') return element;
		const { id, motifs, enfants } = element;
		return {
			...element,
			id: prefixe + id,
			motifs: motifs === null ? null : prefixe + motifs,
			enfants: enfants.map(share)
		};
	};
	const name = (d: string) => {
		if (!formes.has(d)) formes.set(d, `f${formes.size + 1}`);
		return `#${formes.get(d)}`;
	};
	return { ...dessin, elements: dessin.elements.map(share) };
}

/** The shapes, once, as SVG for the head of the document. */
export const formesSvg = (formes: Formes): string =>
	`<svg class="formes" width="0" height="0" aria-hidden="true"><defs>${[...formes]
		.map(([d, id]) => `<path id="${id}" d="${d}"/>`)
		.join('')}</defs></svg>`;
