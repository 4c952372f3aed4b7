import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Source } from '#lib/domain/source.ts';
import { buildClasseur, type Classeur, type PresentationVue } from './classeur.ts';
import { type Profil, type Tableau, tableauCsv } from './csv.ts';
import { type Dessin, groupe } from './dessin.ts';
import { dessinSvg } from './dessin-svg.ts';
import { FEUILLES, LARGEUR, type NomFeuille } from './figure-feuille.ts';
import { dessinGrille, type Grille } from './figure-grille.ts';
import { dessinFigure } from './figure-svg.ts';
import type { Figure } from './figure.ts';
import { proprietesCarte, type Proprietes, zonesGeojson, type Zones } from './geojson.ts';
import { disposition } from './nom-fichier.ts';

/** A view that draws itself, on a sheet that may grow. */
export type Feuillet = Pick<PresentationVue, 'titre' | 'phrase' | 'base' | 'source' | 'lien'> & {
	dessiner: (feuille: NomFeuille) => Dessin;
};

/** All that a view gives to be written in every format. */
export type Publication = {
	noyau: Noyau;
	sources: readonly Source[];
	/** Slugs that name its files. */
	parties: readonly string[];
	json: () => string;
	tableau: () => Tableau;
	figure: () => Figure | Grille | Feuillet;
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
		if ('dessiner' in figure) return figure.dessiner(nom);
		return 'cadre' in figure ? dessinFigure(figure, nom) : dessinGrille(figure, nom);
	};
	const { zones } = vue;
	return {
		json: vue.json,
		csv: (profil: string) => tableauCsv(vue.tableau(), profil as Profil),
		svg: (polices: string, feuille: string) => dessinSvg(dessin(feuille), polices),
		largeur: LARGEUR,
		classeur: (): Classeur => buildClasseur({ noyau, sources, ...vue.figure() }, vue.tableau()),
		tirage: (feuille: string): Tirage => ({
			dessins: [tenir(dessin(feuille), feuille as NomFeuille)],
			date
		}),
		geojson: zones && (() => geojsonDe(vue, zones())),
		disposition: (extension: string, mode: 'attachment' | 'inline') =>
			disposition(parties, date, extension, mode)
	};
}

/** A drawing that grew beyond its sheet, made smaller to hold on it: a slide or a page cannot grow. */
function tenir(dessin: Dessin, nom: NomFeuille): Dessin {
	const { largeur, hauteur } = FEUILLES[nom];
	if (dessin.hauteur <= hauteur) return dessin;
	const echelle = hauteur / dessin.hauteur;
	const x = (largeur - largeur * echelle) / 2;
	return { ...dessin, hauteur, elements: [groupe('ensemble', dessin.elements, { x, echelle })] };
}

function geojsonDe(
	{ figure, tableau, proprietes }: Pick<Publication, 'figure' | 'tableau' | 'proprietes'>,
	zones: Zones
): string {
	const shown = figure();
	if ('dessiner' in shown) throw new Error('a drawing alone has no territory');
	const said = 'cadre' in shown ? proprietesCarte(shown, tableau()) : new Map<string, object>();
	return zonesGeojson(shown, zones, proprietes?.() ?? said);
}
