import type { Contours } from '#lib/geo/contours.ts';
import { dansLeSens } from '#lib/geo/sens.ts';
import type { Cellule, Tableau } from './csv.ts';
import { arrondi } from './csv.ts';
import type { Figure } from './figure.ts';

/** Departments of France in WGS84. */
export type Zones = Contours['zones'];

/** What a file says of each of its départements, by code; the others are not in it. */
export type Proprietes = ReadonlyMap<string, object>;

/** What a file says of itself. */
type Presentation = Pick<Figure, 'titre' | 'phrase' | 'base' | 'source' | 'lien'>;

/** Some départements as GeoJSON (RFC 7946), with what a view says of each. What the file is stands beside. */
export function zonesGeojson(
	{ titre, phrase, base, source, lien }: Presentation,
	zones: Zones,
	proprietes: Proprietes
): string {
	const features = zones.features.flatMap(({ properties: { code, nom }, geometry }) => {
		const said = proprietes.get(code);
		if (!said) return [];
		const properties = { code_departement: code, departement: nom, ...said };
		return { type: 'Feature', id: code, properties, geometry: dansLeSens(geometry) };
	});
	return JSON.stringify({ type: 'FeatureCollection', titre, phrase, base, source, lien, features });
}

/**
 * What a map says of its départements: their class and the words of its picture, and their row where
 * the table has one for each. Those out of the view are drawn as land around, and said by no file.
 */
export function proprietesCarte(figure: Figure, tableau: Tableau): Proprietes {
	const libelles = new Map(figure.legende.map(({ peinture, libelle }) => [peinture, libelle]));
	const rows = rangees(tableau);
	return new Map(
		formesDe(figure)
			.filter(({ peinture }) => peinture !== 'voisins')
			.map(({ code, peinture, texte, basse }) => {
				const classe = libelles.get(peinture) ?? peinture;
				return [code, { classe, lecture: texte, basse, ...rows?.get(code) }];
			})
	);
}

function formesDe({ cadre, encarts }: Figure) {
	return [cadre, ...encarts].flatMap(({ formes }) => formes);
}

/** The rows of a table by département; null when it has not one for each. */
function rangees({ colonnes, lignes }: Tableau): Map<string, Record<string, Cellule>> | null {
	const code = colonnes.findIndex(({ nom }) => nom === 'code_departement');
	const codes = lignes.map((ligne) => String(ligne[code]));
	if (code < 0 || new Set(codes).size < codes.length) return null;
	return new Map(
		lignes.map((ligne, i) => [
			codes[i]!,
			Object.fromEntries(
				colonnes.map(({ nom }, c) => {
					const cellule = ligne[c] ?? null;
					return [nom, typeof cellule === 'number' ? arrondi(cellule) : cellule];
				})
			)
		])
	);
}
