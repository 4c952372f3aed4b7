import type { Bbox, Encart, Plan, Trace } from '#lib/geo/plan.ts';
import { placeur } from './etiquette.ts';

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
/** Letters on the width of the drawing. */
const LETTRES = 27;

type Noms = Readonly<Record<string, string>>;

/**
 * Situates départements among their neighbours. Those of the Paris area and overseas are shown in
 * their own frame, whole. A name wider than its département gives way to its code.
 */
export function situer(
	plan: Plan,
	codes: readonly string[],
	voisins: readonly string[],
	noms: Noms
): Situation {
	const encart = plan.encarts.find((e) => codes.every((code) => code in e.departements));
	if (encart) return situerEncart(encart, codes, noms);
	const traces = Object.entries(plan.departements);
	const shown = traces.filter(([code]) => codes.includes(code) || voisins.includes(code));
	const vue = frame(shown.map(([, { bbox }]) => bbox));
	return {
		vue,
		contours: traces
			.filter(([, { bbox }]) => meets(bbox, vue))
			.map(([code, { d }]) => ({ code, d, ici: codes.includes(code) })),
		...labels(shown, vue, codes, noms),
		fond: plan.voisins
	};
}

function situerEncart(encart: Encart, codes: readonly string[], noms: Noms): Situation {
	const vue: Bbox = [0, 0, encart.largeur, encart.hauteur];
	const traces = Object.entries(encart.departements);
	const autour = [...Object.entries(encart.bords), ...traces];
	return {
		vue,
		contours: autour.map(([code, { d }]) => ({ code, d, ici: codes.includes(code) })),
		...labels(traces, vue, codes, noms),
		fond: encart.fond
	};
}

// The place itself first; then each neighbour by its name, else by its code, else not at all: two
// names never lie on one another. A name wider than its département gives way to its code.
function labels(
	traces: [string, Trace][],
	[, , width]: Bbox,
	codes: readonly string[],
	noms: Noms
): Pick<Situation, 'noms' | 'corps'> {
	const corps = round(width / LETTRES);
	const { half, place } = placeur(corps);
	const placed: Situation['noms'] = [];
	const isHere = (code: string) => codes.includes(code);
	const ordered = traces.toSorted(([a], [b]) => Number(isHere(b)) - Number(isHere(a)));
	for (const [code, { bbox, centre }] of ordered) {
		const nom = noms[code] ?? code;
		const fits = 2 * half(nom) <= 1.5 * (bbox[2] - bbox[0]);
		const [x, y] = centre;
		const candidates = (fits ? [nom, code] : [code]).map((texte) => {
			return { code, texte, x, y, ici: isHere(code) };
		});
		const chosen = place(candidates);
		if (chosen) placed.push(chosen);
	}
	return { corps, noms: placed };
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

function meets([x0, y0, x1, y1]: Bbox, [x, y, width, height]: Bbox): boolean {
	return x0 < x + width && x1 > x && y0 < y + height && y1 > y;
}

const round = (n: number) => Math.round(n * 10) / 10;
