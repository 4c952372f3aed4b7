import type { Encart, Plan, Trace } from '#lib/geo/plan.ts';
import { bounds, clipPolygon, type Box } from './clip.ts';
import { centreOf } from './centre.ts';
import { landPath } from './land.ts';
import {
	mapPoints,
	ringPoints,
	toContours,
	toMesh,
	type Contours,
	type Mesh,
	type Point
} from './mesh.ts';
import { linesOf, linesPath, ringsPath, zonePath } from './path.ts';
import { fit, lambert93, mercator, type Frame } from './projection.ts';
import { simplify } from './simplify.ts';

export type Source = {
	/** Outlines of the 101 départements, in degrees. */
	departements: Contours;
	/** Outlines of the countries around, in degrees, and of the same source as `frontaliers`. */
	voisins: Contours;
	/** Départements of that source: the land around is drawn on below those at the border. */
	frontaliers: Contours;
	noms: Map<string, string>;
	notice: string;
};

export const COURONNE = ['75', '92', '93', '94'];
const GRANDE_COURONNE = ['77', '78', '91', '95'];
const OUTRE_MER = ['971', '972', '973', '974', '976'];
const ENCART = { largeur: 160, hauteur: 132, marge: 14 };
const METROPOLE = { largeur: 1000, marge: 26 };

/** Squared units of the plan: what the eye does not miss at 1,000 CSS pixels. */
export const TOLERANCES = { metropole: 1.4, encart: 0.5, voisins: 1, ilot: 2 };

/**
 * The SVG map's contours: the metropolitan frame and the six insets. `factor` multiplies the
 * tolerances of the départements, to make a lighter drawing of finer outlines.
 */
export function buildPlan(source: Source, factor = 1): Plan {
	const metropole = pick(source.departements, (code) => !OUTRE_MER.includes(code));
	const frame = fit(lambert93(), metropole, METROPOLE);
	const mesh = draw(metropole, frame, TOLERANCES.metropole * factor);
	return {
		notice: source.notice,
		largeur: frame.largeur,
		hauteur: frame.hauteur,
		departements: traces(mesh, [...mesh.zones.keys()]),
		limites: linesPath(linesOf(mesh, [...mesh.zones.keys()])),
		voisins: landPath(source, frame, TOLERANCES.voisins),
		encarts: [
			buildCouronne(source, factor),
			...OUTRE_MER.map((code) => buildOutreMer(source, code, factor))
		]
	};
}

function buildCouronne(source: Source, factor: number): Encart {
	const shown = pick(source.departements, (code) => COURONNE.includes(code));
	const frame = fit(lambert93(), shown, ENCART);
	const around = [...COURONNE, ...GRANDE_COURONNE];
	const mesh = draw(
		pick(source.departements, (code) => around.includes(code)),
		frame,
		TOLERANCES.encart * factor
	);
	const box: Box = [0, 0, frame.largeur, frame.hauteur];
	return {
		id: 'petite-couronne',
		nom: 'Petite couronne',
		largeur: frame.largeur,
		hauteur: frame.hauteur,
		departements: traces(mesh, COURONNE),
		bords: Object.fromEntries(
			GRANDE_COURONNE.map((code) => [code, { d: clippedPath(mesh, code, box) }])
		),
		limites: linesPath(linesOf(mesh, around).flatMap((line) => visible(line, box))),
		fond: ''
	};
}

function buildOutreMer(source: Source, code: string, factor: number): Encart {
	const shown = pick(source.departements, (c) => c === code);
	const frame = fit(mercator(), shown, ENCART);
	const mesh = draw(shown, frame, TOLERANCES.encart * factor);
	return {
		id: code,
		nom: source.noms.get(code) ?? code,
		largeur: frame.largeur,
		hauteur: frame.hauteur,
		departements: traces(mesh, [code]),
		bords: {},
		limites: linesPath(linesOf(mesh, [code])),
		fond: landPath(source, frame, TOLERANCES.voisins)
	};
}

function pick(contours: Contours, test: (code: string) => boolean): Contours {
	return new Map([...contours].filter(([code]) => test(code)));
}

function draw(contours: Contours, { project }: Frame, tolerance: number): Mesh {
	return simplify(mapPoints(toMesh(contours), project), { tolerance, smallest: TOLERANCES.ilot });
}

function traces(mesh: Mesh, codes: string[]): Record<string, Trace> {
	const contours = toContours(mesh);
	return Object.fromEntries(
		codes.map((code) => [
			code,
			{
				d: zonePath(mesh, code),
				bbox: bounds(contours.get(code)!.flat()),
				centre: centreOf(contours.get(code)!)
			}
		])
	);
}

function clippedPath(mesh: Mesh, code: string, box: Box): string {
	const rings = mesh.zones
		.get(code)!
		.map((polygon) => polygon.map((r) => ringPoints(mesh.arcs, r)));
	return ringsPath(rings.flatMap((polygon) => clipPolygon(polygon, box)).map(rounded));
}

function rounded(ring: Point[]): Point[] {
	return ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
}

// Runs of edges that come into the frame: what sticks out is hidden by the frame itself.
function visible(line: Point[], [x0, y0, x1, y1]: Box): Point[][] {
	const runs: Point[][] = [];
	for (let i = 1; i < line.length; i++) {
		const [a, b] = [line[i - 1]!, line[i]!];
		const out =
			Math.max(a[0], b[0]) < x0 ||
			Math.min(a[0], b[0]) > x1 ||
			Math.max(a[1], b[1]) < y0 ||
			Math.min(a[1], b[1]) > y1;
		if (out) continue;
		if (runs.at(-1)?.at(-1) === a) runs.at(-1)!.push(b);
		else runs.push([a, b]);
	}
	return runs;
}
