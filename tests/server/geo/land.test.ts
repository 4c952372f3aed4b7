import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { MultiPolygon as Shape, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

const topo = JSON.parse(
	readFileSync('static/geo/departements.topo.json', 'utf8')
) as unknown as Topology<{ voisins: Shape }>;
const land = feature(topo, topo.objects.voisins).geometry as MultiPolygon;
const isLand = (...point: [number, number]) => booleanPointInPolygon(point, land);

describe('the land around, in WGS84', () => {
	it('covers the countries next to the metropolis and to Guyane', () => {
		expect(isLand(6.14, 46.2), 'Genève').toBe(true);
		expect(isLand(4.35, 50.85), 'Bruxelles').toBe(true);
		expect(isLand(-0.9, 41.65), 'Saragosse').toBe(true);
		expect(isLand(-1.4, 50.9), 'Southampton').toBe(true);
		expect(isLand(-55.2, 5.5), 'Paramaribo').toBe(true);
	});

	it('goes on below the départements at the border, and leaves the others and the sea', () => {
		expect(isLand(7.75, 48.57), 'Strasbourg').toBe(true);
		expect(isLand(0.08, 43.23), 'Tarbes').toBe(true);
		expect(isLand(2.35, 48.86), 'Paris').toBe(false);
		expect(isLand(-4, 46), 'golfe de Gascogne').toBe(false);
		expect(isLand(55.5, -21.1), 'La Réunion').toBe(false);
	});
});
