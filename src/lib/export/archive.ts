import { PROFILS, type Profil } from './csv.ts';
import { lisezMoi, type Voisin } from './lisez-moi.ts';
import type { PresentationVue } from './classeur.ts';

/** What an archive is made of, before it is packed; its picture is still to be drawn from `svg`. */
export type Archive = {
	/** Day that its files bear, ISO. */
	date: string;
	textes: Record<string, string>;
	image: { nom: string; svg: string };
};

/** The writers of a view that an archive calls; see `fichiersPublies`. */
type Ecritures = {
	json: () => string;
	csv: (profil: Profil) => string;
	schema: (profil: Profil) => string;
	sources: (profil: Profil) => string;
	svg: (polices: string) => string;
	geojson: (() => string) | undefined;
};

const SUITE: Record<Profil, string> = { 'donnees-ouvertes': '', excel: '-excel' };
const MOTS: Record<Profil, string> = {
	'donnees-ouvertes': 'virgules, point décimal',
	excel: 'pour un Excel français : points-virgules, virgule décimale'
};

/**
 * All the files of a view, with what to read first. `nom`: what their names begin with; `polices`:
 * the CSS of the fonts of its SVG.
 */
export function buildArchive(
	vue: PresentationVue,
	nom: string,
	ecritures: Ecritures,
	polices: string
): Archive {
	const { json, geojson, svg } = ecritures;
	const tables = PROFILS.flatMap((profil) => tablesDe(ecritures, nom, profil));
	const textes: [Voisin, string][] = [
		...tables,
		[{ nom: `${nom}.json`, sens: 'les mêmes données, pour un programme' }, json()],
		...(geojson
			? [[{ nom: `${nom}.geojson`, sens: 'la carte, pour un logiciel de carte' }, geojson()]]
			: []),
		[{ nom: `${nom}.svg`, sens: 'l’image, à agrandir sans perte' }, svg(polices)]
	] as [Voisin, string][];
	const image = { nom: `${nom}.png`, sens: 'l’image' };
	const voisins = [...textes.map(([voisin]) => voisin), image];
	return {
		date: vue.noyau.release.date,
		textes: {
			'LISEZMOI.md': lisezMoi(vue, voisins),
			...Object.fromEntries(textes.map(([voisin, texte]) => [voisin.nom, texte]))
		},
		image: { nom: image.nom, svg: svg('') }
	};
}

function tablesDe(
	{ csv, schema, sources }: Ecritures,
	nom: string,
	profil: Profil
): [Voisin, string][] {
	const suite = SUITE[profil];
	const mots = MOTS[profil];
	return [
		[{ nom: `${nom}${suite}.csv`, sens: `les données (${mots})` }, csv(profil)],
		[{ nom: `${nom}${suite}.schema.json`, sens: 'ses colonnes (Table Schema)' }, schema(profil)],
		[{ nom: `sources${suite}.csv`, sens: `les sources citées (${mots})` }, sources(profil)]
	];
}
