import { lignesOf } from '#lib/geo/lignes.ts';
import { positions, type Bbox, type Plan, type Position } from '#lib/geo/plan.ts';

/** One département in a frame; `centre` is a point well inside, in units of the frame. */
export type Contour = { code: string; d: string; centre: Position };

/** A frame of the map: the metropolis, or one of the six insets. Units of its own. */
export type CadreCarte = {
	id: string;
	/** Written under an inset; empty for the metropolis. */
	nom: string;
	largeur: number;
	hauteur: number;
	/** Land around; may be empty. */
	fond: string;
	contours: Contour[];
	/** Parts of neighbouring départements that come into an inset. */
	bords: { code: string; d: string }[];
	/** Each border once, in pieces. */
	limites: string[];
	/** The only part that is shown; all of it when absent. */
	vue?: Bbox;
	/** Drawn last, over the borders. */
	dessus?: readonly Surtrait[];
};

/** A path in units of its frame; tokens of the palette. `px`: width on screen. */
export type Surtrait = {
	d: string;
	plein: string | null;
	trait: { encre: string; px: number } | null;
};

/** What `CarteSvg` draws. */
export type Planche = { metropole: CadreCarte; encarts: CadreCarte[] };

/** Whether an inset shows several départements: their shapes alone say nothing, codes name them. */
export function estDetail({ nom, contours }: CadreCarte): boolean {
	return nom !== '' && contours.length > 1;
}

/** Frames of a plan, as the server draws them. */
export function buildPlanche({ departements, voisins, encarts, ...plan }: Plan): Planche {
	return {
		metropole: {
			id: 'metropole',
			nom: '',
			largeur: plan.largeur,
			hauteur: plan.hauteur,
			fond: voisins,
			contours: contoursOf(departements),
			bords: [],
			limites: lignesOf(plan.limites)
		},
		encarts: encarts.map(({ departements, bords, ...encart }) => ({
			...encart,
			contours: contoursOf(departements),
			bords: Object.entries(bords).map(([code, { d }]) => ({ code, d })),
			limites: lignesOf(encart.limites)
		}))
	};
}

function contoursOf(traces: Plan['departements']): Contour[] {
	return Object.entries(traces)
		.map(([code, { d, centre }]) => ({ code, d, centre }))
		.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Place of each département on the whole sheet, where arrow keys move. */
export function placesDe({ metropole, encarts }: Planche): Map<string, Position> {
	const departements = ({ contours }: CadreCarte) =>
		Object.fromEntries(contours.map((contour) => [contour.code, contour]));
	return positions({
		largeur: metropole.largeur,
		hauteur: metropole.hauteur,
		departements: departements(metropole),
		encarts: encarts.map((encart) => ({ departements: departements(encart) }))
	});
}

/**
 * Reads the frames back from the map that the server drew, so that contours are sent once: they are
 * in no data and in no script. The marks are those of `CadreSvg.svelte`. Throws when there is no map.
 */
export function readPlanche(root: ParentNode): Planche {
	const [metropole, ...encarts] = [...root.querySelectorAll<SVGSVGElement>('svg[data-cadre]')].map(
		readCadre
	);
	if (!metropole) throw new Error('Aucune carte dans cette page : svg[data-cadre] attendu.');
	return { metropole, encarts };
}

function readCadre(svg: SVGSVGElement): CadreCarte {
	const paths = (trace: string) => [
		...svg.querySelectorAll<SVGPathElement>(`path[data-trace="${trace}"]`)
	];
	const d = (path: SVGPathElement | undefined) => path?.getAttribute('d') ?? '';
	const { width, height } = svg.viewBox.baseVal;
	return {
		id: svg.dataset.cadre ?? '',
		nom: svg.dataset.nom ?? '',
		largeur: width,
		hauteur: height,
		fond: d(paths('fond')[0]),
		contours: paths('contour').map((path) => {
			const { code = '', centre = '' } = path.closest('a')?.dataset ?? {};
			const [x = 0, y = 0] = centre.split(' ').map(Number);
			return { code, d: d(path), centre: [x, y] };
		}),
		bords: paths('bord').map((path) => ({ code: path.dataset.code ?? '', d: d(path) })),
		limites: paths('limites').map(d)
	};
}
