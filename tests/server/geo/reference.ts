import { existsSync, readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Contours, Polygon as Outline } from '#lib/server/geo/mesh.ts';

/** Folder of official contours that some machines hold beside the project; absent elsewhere. */
const DOSSIER = '../shared/geo';
const RAYON = 6371.0088;

/** Path of a reference file, null where it is not there. */
export function referencePath(name: string): string | null {
	const path = `${DOSSIER}/${name}`;
	return existsSync(path) ? path : null;
}

/** Outlines of the départements in the reference; empty where there is no reference. */
export function readReference(): Contours {
	const path = referencePath('departements-ign.geojson');
	if (!path) return new Map();
	const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
		Polygon | MultiPolygon,
		{ code: string }
	>;
	return new Map(
		features.map(({ properties, geometry }) => [
			properties.code,
			(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Outline[]
		])
	);
}

/** Area in km² of each outline. */
export function areasOf(contours: Contours): Record<string, number> {
	return Object.fromEntries(
		[...contours].map(([code, coordinates]) => [
			code,
			squareKilometres({ type: 'MultiPolygon', coordinates })
		])
	);
}

/** Area on the sphere, in km², from degrees. */
export function squareKilometres(geometry: Polygon | MultiPolygon): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	let total = 0;
	for (const [outline, ...holes] of polygons) {
		total += ringArea(outline!) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);
	}
	return total;
}

function ringArea(ring: Position[]): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = ring[i - 1]!.map(radians) as [number, number];
		const [bx, by] = ring[i]!.map(radians) as [number, number];
		sum += (bx - ax) * (2 + Math.sin(ay) + Math.sin(by));
	}
	return (Math.abs(sum) * RAYON * RAYON) / 2;
}
