import { encartOf, type Bbox, type Plan, type Trace } from '#lib/geo/plan.ts';

/** Where a département is: itself and what is around, in a rectangle of its frame of the plan. */
export type Situation = {
	/** x, y, width, height, in units of the frame. */
	vue: Bbox;
	contours: { code: string; d: string; ici: boolean }[];
	noms: { code: string; texte: string; x: number; y: number; ici: boolean }[];
	/** Foreign land. */
	fond: string;
	/** Height of the letters, in units of the frame. */
	corps: number;
};

/** Width over height of the drawing. */
const PROPORTION = 1.36;
/** Share of the larger side of the départements shown that is left around them. */
const MARGE = 0.06;
/** Letters on the width of the drawing, and the width of one as a share of its height. */
const LETTRES = 27;
const CHASSE = 0.5;

/**
 * Situates départements among their neighbours. Those of the Paris area and overseas are shown in
 * their own frame. A name wider than its département gives way to its code.
 */
export function situer(
	plan: Plan,
	codes: readonly string[],
	voisins: readonly string[],
	noms: Readonly<Record<string, string>>
): Situation {
	const cadre = encartOf(plan, codes[0]!) ?? plan;
	const traces = Object.entries(cadre.departements);
	const shown = traces.filter(([code]) => codes.includes(code) || voisins.includes(code));
	const vue = frame(shown.map(([, { bbox }]) => bbox));
	const corps = round(vue[2] / LETTRES);
	const named = shown.map(([code, trace]) => {
		const [x, y] = trace.centre;
		return { code, texte: label(code, trace, noms, corps), x, y, ici: codes.includes(code) };
	});
	return {
		vue,
		contours: traces
			.filter(([, { bbox }]) => meets(bbox, vue))
			.map(([code, { d }]) => ({ code, d, ici: codes.includes(code) })),
		noms: named,
		fond: 'voisins' in cadre ? cadre.voisins : cadre.fond,
		corps
	};
}

function frame(boxes: Bbox[]): Bbox {
	const x0 = Math.min(...boxes.map((b) => b[0]));
	const y0 = Math.min(...boxes.map((b) => b[1]));
	const x1 = Math.max(...boxes.map((b) => b[2]));
	const y1 = Math.max(...boxes.map((b) => b[3]));
	const pad = MARGE * Math.max(x1 - x0, y1 - y0);
	const width = Math.max(x1 - x0 + 2 * pad, (y1 - y0 + 2 * pad) * PROPORTION);
	const height = width / PROPORTION;
	return [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2, width, height].map(round) as Bbox;
}

function label(
	code: string,
	{ bbox }: Trace,
	noms: Readonly<Record<string, string>>,
	corps: number
): string {
	const nom = noms[code] ?? code;
	return nom.length * corps * CHASSE <= 1.5 * (bbox[2] - bbox[0]) ? nom : code;
}

function meets([x0, y0, x1, y1]: Bbox, [x, y, width, height]: Bbox): boolean {
	return x0 < x + width && x1 > x && y0 < y + height && y1 > y;
}

const round = (n: number) => Math.round(n * 10) / 10;
