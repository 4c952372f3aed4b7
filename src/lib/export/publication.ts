import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Source } from '#lib/domain/source.ts';
import { buildClasseur, type Classeur } from './classeur.ts';
import { type Profil, type Tableau, tableauCsv } from './csv.ts';
import type { Dessin } from './dessin.ts';
import { dessinSvg } from './dessin-svg.ts';
import { LARGEUR, type NomFeuille } from './figure-feuille.ts';
import { dessinGrille, type Grille } from './figure-grille.ts';
import { dessinFigure } from './figure-svg.ts';
import type { Figure } from './figure.ts';
import { proprietesCarte, type Proprietes, zonesGeojson, type Zones } from './geojson.ts';
import { disposition } from './nom-fichier.ts';

/** All that a view gives to be written in every format. */
export type Publication = {
	noyau: Noyau;
	sources: readonly Source[];
	/** Slugs that name its files. */
	parties: readonly string[];
	json: () => string;
	tableau: () => Tableau;
	figure: () => Figure | Grille;
	/** Departments in WGS84; none: the view has no territory of its own. */
	zones?: () => Zones;
	/** What is said of each département; none: what its map says. */
	proprietes?: () => Proprietes;
};

/** A diaporama, or a document: what its atelier is given. */
export type Tirage = { dessins: Dessin[]; date: string };

/** How a view is written, format by format; see `Fichiers` of the server. */
export function fichiersPublies({ noyau, sources, parties, ...vue }: Publication) {
	const { date } = noyau.release;
	const dessin = (feuille: string): Dessin => {
		const figure = vue.figure();
		const nom = feuille as NomFeuille;
		return 'cadre' in figure ? dessinFigure(figure, nom) : dessinGrille(figure, nom);
	};
	const { zones } = vue;
	return {
		json: vue.json,
		csv: (profil: string) => tableauCsv(vue.tableau(), profil as Profil),
		svg: (polices: string, feuille: string) => dessinSvg(dessin(feuille), polices),
		largeur: LARGEUR,
		classeur: (): Classeur => buildClasseur({ noyau, sources, ...vue.figure() }, vue.tableau()),
		tirage: (feuille: string): Tirage => ({ dessins: [dessin(feuille)], date }),
		geojson: zones && (() => geojsonDe(vue, zones())),
		disposition: (extension: string, mode: 'attachment' | 'inline') =>
			disposition(parties, date, extension, mode)
	};
}

function geojsonDe(
	{ figure, tableau, proprietes }: Pick<Publication, 'figure' | 'tableau' | 'proprietes'>,
	zones: Zones
): string {
	const shown = figure();
	const said = 'cadre' in shown ? proprietesCarte(shown, tableau()) : new Map<string, object>();
	return zonesGeojson(shown, zones, proprietes?.() ?? said);
}
