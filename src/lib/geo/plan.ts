/** A place on the plan, in units of its frame: x to the right, y down. */
export type Position = [number, number];
/** x0, y0, x1, y1, in units of the frame. */
export type Bbox = [number, number, number, number];

/** `d`: SVG path of relative integer commands. `centre`: a point well inside, for a label. */
export type Trace = { d: string; bbox: Bbox; centre: Position };

/** A frame of its own scale: the Paris area or an overseas département. */
export type Encart = {
	id: string;
	nom: string;
	largeur: number;
	hauteur: number;
	departements: Record<string, Trace>;
	/** Parts of neighbouring départements that come into the frame, cut at its sides. */
	bords: Record<string, { d: string }>;
	/** Each border of the frame once. */
	limites: string;
	/** Foreign land that comes into the frame; empty when there is none. */
	fond: string;
};

/** Contours of the SVG map: planar, on an integer grid, as `static/geo/plan.json` holds them. */
export type Plan = {
	/** Origin of the contours, as `static/geo/meta.json` says it at more length. */
	notice: string;
	largeur: number;
	hauteur: number;
	/** The 96 metropolitan départements. */
	departements: Record<string, Trace>;
	/** Each shared border once, and the coast once. */
	limites: string;
	/** Neighbouring countries, to be drawn under the départements: it goes on below them. */
	voisins: string;
	/** In this order: Petite couronne, then 971, 972, 973, 974, 976. */
	encarts: Encart[];
};

/** Height given to the row of inset frames under the map, in units of the plan. */
const RANGEE = 160;

/** Frame that holds a département: null for the metropolitan frame, or its overseas inset. */
export function encartOf(plan: Plan, code: string): Encart | null {
	if (code in plan.departements) return null;
	const encart = plan.encarts.find((e) => code in e.departements);
	if (!encart) throw new RangeError(`Département inconnu du plan : ${code}`);
	return encart;
}

/** What `positions` needs of a plan. */
export type Feuillet = {
	largeur: number;
	hauteur: number;
	departements: Record<string, { centre: Position }>;
	encarts: { departements: Record<string, unknown> }[];
};

/**
 * Place of each département's centre on one sheet: the metropolitan frame, and the six insets in
 * one row under it. Units of the plan. The four of the Paris area keep their true place.
 */
export function positions(plan: Feuillet): Map<string, Position> {
	const places = new Map<string, Position>();
	const step = plan.largeur / plan.encarts.length;
	plan.encarts.forEach((encart, i) => {
		for (const code of Object.keys(encart.departements)) {
			places.set(code, [Math.round((i + 0.5) * step), plan.hauteur + RANGEE / 2]);
		}
	});
	for (const [code, { centre }] of Object.entries(plan.departements)) places.set(code, centre);
	return places;
}

/**
 * Rectangle that shows some départements of one frame whole, with a margin (a share of its
 * longer side) and the proportions of the frame, so that zooming in never distorts.
 * Returns [x, y, width, height] for a viewBox; null when the codes are not all in one frame.
 */
export function viewportOf(plan: Plan, codes: readonly string[], margin = 0.08): Bbox | null {
	const frames = new Set(codes.map((code) => encartOf(plan, code)));
	if (frames.size !== 1) return null;
	const frame = [...frames][0] ?? plan;
	const boxes = codes.map((code) => frame.departements[code]!.bbox);
	const x0 = Math.min(...boxes.map((b) => b[0]));
	const y0 = Math.min(...boxes.map((b) => b[1]));
	const x1 = Math.max(...boxes.map((b) => b[2]));
	const y1 = Math.max(...boxes.map((b) => b[3]));
	const pad = 2 * margin * Math.max(x1 - x0, y1 - y0);
	const scale = Math.max((x1 - x0 + pad) / frame.largeur, (y1 - y0 + pad) / frame.hauteur);
	const width = frame.largeur * scale;
	const height = frame.hauteur * scale;
	const x = within((x0 + x1 - width) / 2, frame.largeur - width);
	const y = within((y0 + y1 - height) / 2, frame.hauteur - height);
	return [x, y, width, height].map((n) => Math.round(n * 10) / 10) as Bbox;
}

// Nothing is drawn outside the frame: near a side, what is shown is not in the middle.
function within(start: number, last: number): number {
	return last < 0 ? last / 2 : Math.min(Math.max(start, 0), last);
}
