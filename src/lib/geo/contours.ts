import type {
	Feature,
	FeatureCollection,
	MultiLineString,
	MultiPolygon,
	Point,
	Polygon
} from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** West, south, east, north, in degrees. */
export type Boite = [number, number, number, number];

type Nomme = { code: string; nom: string };

/** Shapes in WGS84 degrees, each with its code and its name, and a point well inside each. */
export type Contours = {
	zones: FeatureCollection<Polygon | MultiPolygon, Nomme>;
	centres: FeatureCollection<Point, Nomme>;
	/** Every border once, and every coast. */
	limites: MultiLineString;
	/** Land around; null where the file has none. */
	voisins: Feature | null;
};

/** A file of `static/geo`: object `name` (départements or communes), `centres`, maybe `voisins`. */
export type TopoContours = Topology<Record<string, GeometryObject<Nomme>>>;

/** Decodes a file of contours. Throws a RangeError when it has no object of that name. */
export function readContours(topo: TopoContours, name: string): Contours {
	const object = (key: string) => {
		const found = topo.objects[key];
		if (!found) throw new RangeError(`Contours sans objet « ${key} ».`);
		return found as GeometryCollection<Nomme>;
	};
	const { voisins } = topo.objects;
	return {
		zones: feature(topo, object(name)) as Contours['zones'],
		centres: feature(topo, object('centres')) as Contours['centres'],
		limites: limitesOf(topo, object(name)),
		voisins: voisins ? (feature(topo, voisins) as Feature) : null
	};
}

// Arcs are shared: each is a part of a border, or of a coast. Those that simplification left with one
// point draw nothing.
function limitesOf(topo: TopoContours, { geometries }: GeometryCollection): MultiLineString {
	const used = geometries.flatMap((shape) =>
		shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? shape.arcs.flat(2) : []
	);
	const arcs = [...new Set(used.map((arc) => (arc < 0 ? ~arc : arc)))]
		.filter((arc) => topo.arcs[arc]!.length > 1)
		.map((arc) => [arc]);
	return feature(topo, { type: 'MultiLineString', arcs }).geometry as MultiLineString;
}

/** Box of each shape, by its code. */
export function boitesDe({ features }: Contours['zones']): Map<string, Boite> {
	return new Map(
		features.map(({ properties, geometry }) => {
			const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			return [properties.code, reunir(polygons.flat(2).map(([x, y]) => [x!, y!, x!, y!]))];
		})
	);
}

/** The smallest box around some boxes. */
export function reunir(boites: readonly Boite[]): Boite {
	const boite: Boite = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [w, s, e, n] of boites) {
		boite[0] = Math.min(boite[0], w);
		boite[1] = Math.min(boite[1], s);
		boite[2] = Math.max(boite[2], e);
		boite[3] = Math.max(boite[3], n);
	}
	return boite;
}

/** A box with a margin, a share of each of its sides. */
export function elargir([w, s, e, n]: Boite, part: number): Boite {
	const [dx, dy] = [(e - w) * part, (n - s) * part];
	return [w - dx, s - dy, e + dx, n + dy];
}
