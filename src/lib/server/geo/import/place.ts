import type { Point } from '#lib/server/geo/mesh.ts';
import type { Box } from '#lib/server/geo/clip.ts';
import { refuse } from './anomalie.ts';

// Degrees, wide enough for the islands: west, south, east, north.
const METROPOLE: Box = [-5.6, 41, 10, 51.6];
const OUTRE_MER: Record<string, Box> = {
	'971': [-62.2, 15.5, -60.7, 18.3],
	'972': [-61.5, 14.2, -60.6, 15.1],
	'973': [-55, 2, -51.2, 6],
	'974': [55, -21.6, 56.1, -20.7],
	'976': [44.9, -13.2, 45.5, -12.5]
};

/**
 * Refuses a point that is not where its département is, in WGS84 degrees: other coordinates
 * (Lambert-93, Mercator), latitude and longitude swapped, or the wrong code.
 */
export function checkPlace([x, y]: Point, departement: string, pointeur: string): void {
	const box = OUTRE_MER[departement] ?? METROPOLE;
	if (contains(box, x, y)) return;
	const where = `(${x}, ${y})`;
	if (Math.abs(x) > 180 || Math.abs(y) > 90) {
		refuse(
			'wgs84-attendu',
			pointeur,
			`Coordonnées ${where} hors de la Terre en degrés.`,
			'Exportez en WGS84 (EPSG:4326), longitude puis latitude.'
		);
	}
	if (contains(box, y, x)) {
		refuse(
			'lat-lon-inversees',
			pointeur,
			`Latitude et longitude inversées ${where}.`,
			'Écrivez la longitude d’abord.'
		);
	}
	refuse(
		'hors-zone',
		pointeur,
		`Le point ${where} n’est pas dans le département ${departement}.`,
		'Vérifiez le code et la projection (WGS84).'
	);
}

function contains([x0, y0, x1, y1]: Box, x: number, y: number): boolean {
	return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
