import { findCrossings, toSegments } from '#lib/geo/crossing.ts';
import { bounds } from '#lib/server/geo/clip.ts';
import type { Point, Polygon, Ring } from '#lib/server/geo/mesh.ts';
import { refuse } from './anomalie.ts';
import { readRing, toSteps } from './ring.ts';

const FAUTES = {
	croisement: 'Deux bords se croisent',
	recouvrement: 'Deux bords se recouvrent',
	'sommet-sur-arete': 'Un bord en touche un autre en son milieu'
};

/**
 * The polygons of a GeoJSON geometry, cleaned and proved simple: rings that cross neither
 * themselves nor one another, holes inside their outline, no polygon inside another. Degrees.
 */
export function readZone(geometry: unknown, pointeur: string, departement: string): Polygon[] {
	const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
	if (type !== 'Polygon' && type !== 'MultiPolygon') {
		refuse(
			'type-interdit',
			pointeur,
			`La géométrie est « ${String(type ?? 'absente').slice(0, 40)} ».`,
			'Fournissez Polygon ou MultiPolygon.'
		);
	}
	const base = `${pointeur}/coordinates`;
	const polygons =
		type === 'Polygon'
			? [readPolygon(coordinates, base, departement)]
			: list(coordinates, base).map((p, i) => readPolygon(p, `${base}/${i}`, departement));
	checkSimple(polygons, pointeur);
	checkApart(polygons, pointeur);
	return polygons;
}

function readPolygon(value: unknown, pointeur: string, departement: string): Polygon {
	const rings = list(value, pointeur).map((ring, i) =>
		readRing(ring, `${pointeur}/${i}`, departement, i > 0)
	);
	const outline = new Set(rings[0]!.map(String));
	rings.slice(1).forEach((hole, i) => {
		const free = hole.find((point) => !outline.has(String(point)));
		if (free && inside(free, rings[0]!)) return;
		refuse(
			'trou-hors-contour',
			`${pointeur}/${i + 1}`,
			'Ce trou n’est pas dans le contour du polygone.',
			'Déplacez-le dans son polygone.'
		);
	});
	return rings;
}

function list(value: unknown, pointeur: string): unknown[] {
	if (Array.isArray(value) && value.length > 0) return value;
	return refuse('coordonnees-invalides', pointeur, 'Liste vide ou absente.', 'Exportez à nouveau.');
}

function checkSimple(polygons: Polygon[], pointeur: string): void {
	const segments = polygons.flat().flatMap((ring, i) => toSegments(ring.map(toSteps), i));
	let fault;
	try {
		[fault] = findCrossings(segments);
	} catch {
		refuse('geometrie-trop-complexe', pointeur, 'Tracé trop enchevêtré.', 'Simplifiez-le.');
	}
	if (!fault) return;
	const where = `(${fault.b.ax / 1e6}, ${fault.b.ay / 1e6})`;
	refuse(fault.kind, pointeur, `${FAUTES[fault.kind]} près de ${where}.`, 'Redessinez ce contour.');
}

// Rings do not cross by now: one point tells for the whole ring.
function checkApart(polygons: Polygon[], pointeur: string): void {
	const boxes = polygons.map(([outline]) => bounds([outline!]));
	polygons.forEach(([outline], i) => {
		const [x0, y0, x1, y1] = boxes[i]!;
		polygons.forEach(([other, ...holes], j) => {
			const [a0, b0, a1, b1] = boxes[j]!;
			if (i === j || x0 < a0 || y0 < b0 || x1 > a1 || y1 > b1) return;
			const corners = new Set(other!.map(String));
			const point = outline!.find((p) => !corners.has(String(p)));
			if (!point || !inside(point, other!) || holes.some((hole) => inside(point, hole))) return;
			refuse(
				'parties-superposees',
				pointeur,
				'Deux parties se superposent.',
				'N’en gardez qu’une.'
			);
		});
	});
}

function inside([x, y]: Point, ring: Ring): boolean {
	let result = false;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1]!;
		const [bx, by] = ring[i]!;
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) result = !result;
	}
	return result;
}
