import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boitesDe, elargir, readContours, reunir, type TopoContours } from '#lib/geo/contours.ts';

const topo = JSON.parse(
	readFileSync('static/geo/departements.topo.json', 'utf8')
) as unknown as TopoContours;
const contours = readContours(topo, 'departements');
const boites = boitesDe(contours.zones);

describe('contours in degrees', () => {
	it('are 101 shapes, a point in each, and the land around', () => {
		expect(contours.zones.features).toHaveLength(101);
		expect(contours.centres.features.map(({ properties }) => properties.code).toSorted()).toEqual(
			contours.zones.features.map(({ properties }) => properties.code).toSorted()
		);
		expect(contours.voisins?.geometry.type).toBe('MultiPolygon');
	});

	it('have each border once: fewer points than the shapes, and none of the land around', () => {
		const points = contours.limites.coordinates.flat().length;
		const all = contours.zones.features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
		expect(points).toBeGreaterThan(all.length / 2);
		expect(points).toBeLessThan(all.length * 0.75);
		expect(contours.limites.coordinates.every((line) => line.length > 1)).toBe(true);
	});

	it('have no land around when their file has none', () => {
		const { departements, centres } = topo.objects;
		const alone = { ...topo, objects: { departements: departements!, centres: centres! } };
		expect(readContours(alone, 'departements').voisins).toBeNull();
	});

	it('are refused when the file is about something else', () => {
		expect(() => readContours(topo, 'communes')).toThrow('Contours sans objet « communes ».');
	});

	it('have a box each: La Réunion is at 55° E, 21° S', () => {
		const [w, s, e, n] = boites.get('974')!;
		expect([w, e].map(Math.floor)).toEqual([55, 55]);
		expect([s, n].map(Math.floor)).toEqual([-22, -21]);
	});
});

describe('a box', () => {
	it('is the smallest around others', () => {
		expect(
			reunir([
				[0, 1, 2, 3],
				[-1, 2, 1, 5]
			])
		).toEqual([-1, 1, 2, 5]);
	});

	it('grows by a share of its sides', () => {
		expect(elargir([0, 0, 10, 20], 0.1)).toEqual([-1, -2, 11, 22]);
	});
});
