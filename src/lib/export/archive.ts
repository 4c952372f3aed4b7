import type { Source } from '#lib/domain/source.ts';
import { PROFILS, type Profil, tableauCsv } from './csv.ts';
import { lisezMoi, type Voisin } from './lisez-moi.ts';
import type { PresentationVue } from './classeur.ts';
import { sourcesTableau } from './sources-tableau.ts';

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
	svg: (polices: string, feuille: string) => string;
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
	const textes: Texte[] = [
		...PROFILS.flatMap((profil) => tablesDe(vue.sources, ecritures, nom, profil)),
		{ nom: `${nom}.json`, sens: 'les mêmes données, pour un programme', texte: json() },
		...(geojson
			? [{ nom: `${nom}.geojson`, sens: 'la carte, pour un logiciel de carte', texte: geojson() }]
			: []),
		{ nom: `${nom}.svg`, sens: 'l’image, à agrandir sans perte', texte: svg(polices, FEUILLE) }
	];
	const image = { nom: `${nom}.png`, sens: 'l’image' };
	return {
		date: vue.noyau.release.date,
		textes: {
			'LISEZMOI.md': lisezMoi(vue, [...textes, image]),
			...Object.fromEntries(textes.map(({ nom: name, texte }) => [name, texte]))
		},
		image: { nom: image.nom, svg: svg('', FEUILLE) }
	};
}

type Texte = Voisin & { texte: string };
/** The sheet of its pictures. */
const FEUILLE = '16x9';

function tablesDe(
	sources: readonly Source[],
	{ csv, schema }: Ecritures,
	nom: string,
	profil: Profil
): Texte[] {
	const suite = SUITE[profil];
	const mots = MOTS[profil];
	const cited = tableauCsv(sourcesTableau(sources), profil);
	return [
		{ nom: `${nom}${suite}.csv`, sens: `les données (${mots})`, texte: csv(profil) },
		{
			nom: `${nom}${suite}.schema.json`,
			sens: 'ce que dit chacune de ses colonnes (Table Schema)',
			texte: schema(profil)
		},
		{ nom: `sources${suite}.csv`, sens: `les sources citées (${mots})`, texte: cited }
	];
}
