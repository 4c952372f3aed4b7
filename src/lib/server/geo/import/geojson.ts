import { compareCodes } from '#lib/domain/cog.ts';
import type { Contours, Polygon } from '#lib/server/geo/mesh.ts';
import { ImportRefuse, refuse, type Anomalie } from './anomalie.ts';
import { parseJson } from './json.ts';
import { readZone } from './zone.ts';

/** The official file of the 101 départements at 5 % has 308,325 points; twice that is a mistake. */
export const SOMMETS_MAX = 400_000;
const OBJETS_MAX = 2_000;

/** Names that public files give to the INSEE code; every other property is dropped. */
const CLES_CODE = ['code', 'code_insee', 'INSEE_DEP', 'INSEE_COM', 'insee_dep', 'insee_com'];

/** Code of each expected zone → its département, which tells where on Earth it must be. */
export type Attendus = ReadonlyMap<string, string>;

type Feature = { type?: unknown; properties?: Record<string, unknown> | null; geometry?: unknown };

/**
 * Outlines of a GeoJSON file in WGS84: each expected zone once, no other, all of them valid.
 * Throws ImportRefuse with every faulty zone at once, each with its JSON pointer and its remedy.
 */
export function readGeojson(
	bytes: Uint8Array,
	attendus: Attendus,
	onProgress: (message: string) => void
): Contours {
	const features = readFeatures(parseJson(bytes));
	checkVertices(features);
	const contours: Contours = new Map();
	const anomalies: Anomalie[] = [];
	features.forEach((feature, i) => {
		if (i % 20 === 0) onProgress(`Vérification des contours : ${i} sur ${features.length}`);
		try {
			const [code, polygons] = readFeature(feature, `/features/${i}`, attendus);
			if (contours.has(code)) twice(code, `/features/${i}`);
			contours.set(code, polygons);
		} catch (error) {
			if (!(error instanceof ImportRefuse)) throw error;
			anomalies.push(...error.anomalies);
		}
	});
	if (anomalies.length === 0) anomalies.push(...missing(contours, attendus));
	if (anomalies.length > 0) throw new ImportRefuse(anomalies);
	// In the order of codes, whatever the order of the file: equal contours give equal drawings.
	return new Map([...contours].sort(([a], [b]) => compareCodes(a, b)));
}

function readFeatures(value: unknown): Feature[] {
	const { type, features, crs } = (value ?? {}) as Record<string, unknown>;
	if (type !== 'FeatureCollection' || !Array.isArray(features)) {
		refuse(
			'pas-une-collection',
			'/type',
			`« ${String(type).slice(0, 40)} » au lieu de FeatureCollection.`,
			'Fournissez un GeoJSON (RFC 7946), pas un TopoJSON ni une géométrie seule.'
		);
	}
	if (crs !== undefined && !/CRS84|4326/.test(JSON.stringify(crs))) {
		refuse('wgs84-attendu', '/crs', 'Le fichier n’est pas en WGS84.', 'Exportez en EPSG:4326.');
	}
	if (features.length === 0 || features.length > OBJETS_MAX) {
		const message = `${features.length} objets ; il en faut de 1 à ${OBJETS_MAX}.`;
		refuse('nombre-d-objets', '/features', message, 'Vérifiez le fichier exporté.');
	}
	return features as Feature[];
}

function checkVertices(features: Feature[]): void {
	let count = 0;
	const visit = (value: unknown, depth: number): void => {
		if (!Array.isArray(value)) return;
		if (typeof value[0] === 'number') count++;
		else if (depth < 5) for (const child of value) visit(child, depth + 1);
	};
	for (const f of features) visit((f?.geometry as { coordinates?: unknown })?.coordinates, 0);
	if (count <= SOMMETS_MAX) return;
	const message = `${count} sommets ; la limite est ${SOMMETS_MAX}.`;
	refuse('trop-de-sommets', '/features', message, 'Simplifiez le fichier (par exemple à 5 %).');
}

function readFeature(feature: Feature, pointeur: string, attendus: Attendus): [string, Polygon[]] {
	if (feature?.type !== 'Feature' || typeof feature.properties !== 'object') {
		refuse('objet-invalide', pointeur, 'Ce n’est pas une Feature.', 'Exportez à nouveau.');
	}
	const properties = feature.properties ?? {};
	const cle = CLES_CODE.find((c) => Object.hasOwn(properties, c)) ?? 'code';
	const code = Object.hasOwn(properties, cle) ? properties[cle] : undefined;
	const place = `${pointeur}/properties/${cle}`;
	if (typeof code !== 'string') {
		refuse(
			'code-doit-etre-du-texte',
			place,
			`Le code INSEE est ${code === undefined ? 'absent' : `« ${String(code).slice(0, 20)} »`}.`,
			'Écrivez-le comme un texte : "01" et non 1.'
		);
	}
	const departement = attendus.get(code);
	if (departement === undefined) {
		const message = `Le code « ${code.slice(0, 20)} » n’est pas attendu ici.`;
		refuse('code-inconnu', place, message, 'Vérifiez-le dans le code officiel géographique.');
	}
	return [code, readZone(feature.geometry, `${pointeur}/geometry`, departement)];
}

function twice(code: string, pointeur: string): never {
	return refuse(
		'valeur-en-double',
		pointeur,
		`${code} est déjà dans le fichier.`,
		'N’en gardez qu’un.'
	);
}

function missing(contours: Contours, attendus: Attendus): Anomalie[] {
	const codes = [...attendus.keys()].filter((code) => !contours.has(code));
	if (codes.length === 0) return [];
	const shown = codes.slice(0, 10).join(', ') + (codes.length > 10 ? '…' : '');
	return [
		{
			code: 'zone-manquante',
			pointeur: '/features',
			message: `${codes.length} zone(s) sans contour : ${shown}.`,
			correction: 'Fournissez un fichier complet.'
		}
	];
}
