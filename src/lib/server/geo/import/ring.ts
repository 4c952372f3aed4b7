import { doubleArea, type Point, type Ring } from '#lib/server/geo/mesh.ts';
import { refuse } from './anomalie.ts';
import { checkPlace } from './place.ts';

/** Millionths of a degree: 11 cm, and integers on which the crossing test is exact. */
const STEP = 1e-6;

/**
 * One ring of a GeoJSON polygon, cleaned: rounded to a millionth of a degree, repeated points
 * removed, turned anticlockwise for an outline and clockwise for a hole (RFC 7946). Refuses what
 * is not a closed ring of numbers with an inside, at its JSON pointer.
 */
export function readRing(
	value: unknown,
	pointeur: string,
	departement: string,
	hole: boolean
): Ring {
	if (!Array.isArray(value)) {
		refuse(
			'coordonnees-invalides',
			pointeur,
			'Un anneau doit être une liste.',
			'Exportez à nouveau.'
		);
	}
	const points: Point[] = [];
	value.forEach((position, i) => {
		const [x, y] = readPosition(position, `${pointeur}/${i}`);
		checkPlace([x, y], departement, `${pointeur}/${i}`);
		const last = points.at(-1);
		if (!last || last[0] !== x || last[1] !== y) points.push([x, y]);
	});
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || points.length < 4 || first[0] !== last[0] || first[1] !== last[1]) {
		refuse(
			'anneau-ouvert',
			pointeur,
			'L’anneau n’est pas fermé, ou a moins de trois points différents.',
			'Répétez le premier point à la fin.'
		);
	}
	// On integers: three points in a line give exactly 0.
	const area = doubleArea(points.map(toSteps));
	if (area === 0) {
		refuse('aire-nulle', pointeur, 'L’anneau n’entoure rien.', 'Supprimez-le ou redessinez-le.');
	}
	return area > 0 === hole ? points.reverse() : points;
}

/** A point of a cleaned ring, in whole steps. */
export function toSteps([x, y]: Point): Point {
	return [Math.round(x / STEP), Math.round(y / STEP)];
}

function readPosition(value: unknown, pointeur: string): Point {
	const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
	if (typeof x !== 'number' || typeof y !== 'number') {
		refuse(
			'coordonnees-invalides',
			pointeur,
			'Une position doit être deux nombres.',
			'Écrivez [longitude, latitude].'
		);
	}
	// Adding 0 turns -0 into 0.
	return [Math.round(x / STEP) / 1e6 + 0, Math.round(y / STEP) / 1e6 + 0];
}
