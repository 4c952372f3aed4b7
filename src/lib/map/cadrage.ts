import { encartOf, viewportOf, type Bbox, type Plan, type Position } from '#lib/geo/plan.ts';

/** What a local map draws: a rectangle of one frame of the plan. */
export type Cadrage = {
	/** x, y, width, height, in units of the frame. */
	vue: Bbox;
	/** The départements that come into it, in the order of the plan. */
	departements: { code: string; d: string; centre: Position; nomme: boolean }[];
	/** Foreign land of the frame. */
	voisins: string;
};

/**
 * Frames some départements with what surrounds them; `marge` is the share of their longer side
 * added all around. Only those whose centre is well inside carry a name. Null when the départements
 * are in several frames of the plan, or when there are none.
 */
export function cadrer(plan: Plan, codes: readonly string[], marge = 0.35): Cadrage | null {
	const asked = codes.length === 0 ? null : viewportOf(plan, codes, marge);
	if (asked === null) return null;
	const encart = encartOf(plan, codes[0]!);
	const vue = inside(asked, encart ?? plan);
	const [x, y, largeur, hauteur] = vue;
	const traces = Object.entries(encart?.departements ?? plan.departements);
	return {
		vue,
		departements: traces
			.filter(([, { bbox }]) => meets(bbox, vue))
			.map(
				([
					code,
					{
						d,
						centre: [cx, cy]
					}
				]) => ({
					code,
					d,
					centre: [cx, cy],
					nomme:
						Math.abs(cx - x - largeur / 2) < largeur * 0.4 &&
						Math.abs(cy - y - hauteur / 2) < hauteur * 0.46
				})
			),
		voisins: encart?.fond ?? plan.voisins
	};
}

// Nothing is drawn past the sides of a frame: neither sea nor neighbours.
function inside([x, y, largeur, hauteur]: Bbox, cadre: { largeur: number; hauteur: number }): Bbox {
	const within = (place: number, taille: number, limite: number) =>
		taille >= limite ? (limite - taille) / 2 : Math.min(Math.max(place, 0), limite - taille);
	return [within(x, largeur, cadre.largeur), within(y, hauteur, cadre.hauteur), largeur, hauteur];
}

function meets([x0, y0, x1, y1]: Bbox, [x, y, largeur, hauteur]: Bbox): boolean {
	return x0 < x + largeur && x1 > x && y0 < y + hauteur && y1 > y;
}
