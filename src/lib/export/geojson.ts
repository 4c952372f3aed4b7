import type { Contours } from '#lib/geo/contours.ts';
import { dansLeSens } from '#lib/geo/sens.ts';
import type { Cellule, Tableau } from './csv.ts';
import { arrondi } from './csv.ts';
import type { Figure } from './figure.ts';

/** Departments of France in WGS84. */
export type Zones = Contours['zones'];

/**
 * A map as GeoJSON (RFC 7946): the départements of the view, each with the class and the words of its
 * picture, and its row where the table has one per département. What the file is stands beside.
 */
export function figureGeojson(figure: Figure, { colonnes, lignes }: Tableau, zones: Zones): string {
	const formes = new Map(formesDe(figure).map((forme) => [forme.code, forme]));
	const libelles = new Map(figure.legende.map(({ peinture, libelle }) => [peinture, libelle]));
	const rows = rangees({ colonnes, lignes });
	const features = zones.features.flatMap(({ properties: { code, nom }, geometry }) => {
		const forme = formes.get(code);
		// Out of the view: drawn as land around, said by no file.
		if (!forme || forme.peinture === 'voisins') return [];
		const { peinture, texte, basse } = forme;
		const classe = { classe: libelles.get(peinture) ?? peinture, lecture: texte, basse };
		const properties = { code_departement: code, departement: nom, ...classe, ...rows?.get(code) };
		return { type: 'Feature', id: code, properties, geometry: dansLeSens(geometry) };
	});
	const { titre, phrase, base, source, lien } = figure;
	return JSON.stringify({ type: 'FeatureCollection', titre, phrase, base, source, lien, features });
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
