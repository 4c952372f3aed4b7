import { geoConicConformal, geoMercator } from 'd3-geo';
import { bounds } from './clip.ts';
import type { Contours, Point } from './mesh.ts';

/** From degrees to units of a frame: x to the right, y down. */
export type Projection = (point: Point) => Point;

export type Frame = {
	project: Projection;
	largeur: number;
	/** Given, or made by the proportions of what is shown. */
	hauteur: number;
};

/**
 * Parallels and meridian of Lambert-93, the legal projection of the metropolis (décret 2000-1276):
 * the shape that the French know. On a sphere: at our scale the ellipsoid is under half a unit.
 */
export const lambert93 = (): Projection =>
	asProjection(geoConicConformal().rotate([-3, 0]).center([0, 46.5]).parallels([44, 49]));

/** Shapes are true near the equator, where the overseas départements are. */
export const mercator = (): Projection => asProjection(geoMercator());

type Fit = { largeur: number; hauteur?: number; marge: number };

/** Scales and centres a projection so that outlines fill a frame, less a margin in units. */
export function fit(project: Projection, contours: Contours, size: Fit): Frame {
	const lines = [...contours.values()].flat(2).map((ring) => ring.map(project));
	const [x0, y0, x1, y1] = bounds(lines);
	const { largeur, marge } = size;
	const across = (largeur - 2 * marge) / (x1 - x0);
	const scale = size.hauteur ? Math.min(across, (size.hauteur - 2 * marge) / (y1 - y0)) : across;
	const hauteur = size.hauteur ?? Math.ceil((y1 - y0) * scale + 2 * marge);
	const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
	return {
		largeur,
		hauteur,
		project: (point) => {
			const [x, y] = project(point);
			return [(x - cx) * scale + largeur / 2, (y - cy) * scale + hauteur / 2];
		}
	};
}

function asProjection(projection: { (p: Point): Point | null }): Projection {
	return (point) => projection(point) ?? [NaN, NaN];
}
