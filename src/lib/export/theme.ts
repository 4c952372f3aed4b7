import { CLAIR, SOMBRE } from '#lib/map/palette.ts';
import type { Dessin, Element, Trait } from './dessin.ts';
import { peintureDe } from './figure-peinture.ts';

/** The themes of a picture. Documents to print and slides are always light. */
export const THEMES = ['clair', 'sombre'] as const;
export type Theme = (typeof THEMES)[number];

/** What lines and letters are drawn in; the paints of shapes go by their own names. */
const ENCRES = ['encre', 'encre-2', 'accent', 'limite', 'limite-2'] as const;
const SOMBRES = new Map<string, string>(ENCRES.map((nom) => [CLAIR[nom], SOMBRE[nom]]));

/** A drawing in a theme: the same one, each ink and each paint by that of the theme. */
export function dessinEn(theme: Theme, dessin: Dessin): Dessin {
	if (theme === 'clair') return dessin;
	const names = Object.keys(dessin.peintures);
	return {
		...dessin,
		peintures: Object.fromEntries(names.map((nom) => [nom, peintureDe(nom, SOMBRE)])),
		contour: line(dessin.contour),
		elements: dessin.elements.map(darken)
	};
}

function darken(element: Element): Element {
	switch (element.genre) {
		case 'groupe':
			return { ...element, enfants: element.enfants.map(darken) };
		case 'texte':
			return { ...element, encre: ink(element.encre), halo: element.halo && line(element.halo) };
		default:
			return { ...element, trait: element.trait && line(element.trait) };
	}
}

const line = ({ encre, epaisseur }: Trait): Trait => ({ encre: ink(encre), epaisseur });

/** Throws on an ink that has no dark form: it would be read on the dark ground as on the light one. */
function ink(clair: string): string {
	const sombre = SOMBRES.get(clair);
	if (!sombre) throw new RangeError(`No ink of theme.ts is ${clair} in the light theme.`);
	return sombre;
}
