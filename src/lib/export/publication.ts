import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Source } from '#lib/domain/source.ts';
import { type Archive, buildArchive } from './archive.ts';
import { buildClasseur, type Classeur, type PresentationVue } from './classeur.ts';
import { type Profil, type Tableau, tableauCsv } from './csv.ts';
import { type Dessin, groupe } from './dessin.ts';
import { dessinSvg } from './dessin-svg.ts';
import { FEUILLES, LARGEUR, type NomFeuille } from './figure-feuille.ts';
import { dessinGrille, type Grille } from './figure-grille.ts';
import { dessinFigure } from './figure-svg.ts';
import type { Figure } from './figure.ts';
import { proprietesCarte, type Proprietes, zonesGeojson, type Zones } from './geojson.ts';
import { disposition, nomFichier } from './nom-fichier.ts';
import { schemaTable } from './schema-table.ts';
import { dessinEn, type Theme } from './theme.ts';

/** A view that draws itself, on a sheet that may grow. */
export type Feuillet = Pick<PresentationVue, 'titre' | 'phrase' | 'base' | 'source' | 'lien'> & {
	/** `titre`: another title than its own. */
	dessiner: (feuille: NomFeuille, titre?: string) => Dessin;
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
export type Tirage = {
	dessins: Dessin[];
	date: string;
	/** What the whole is called; else its first drawing names it. */
	titre?: string;
};

/** What is written from rows alone, without a picture. */
export type Table = Pick<Publication, 'noyau' | 'sources' | 'parties' | 'json' | 'tableau'> & {
	presentation: () => Omit<PresentationVue, 'noyau' | 'sources'>;
};

/** How rows are written, format by format; see `Fichiers` of the server. */
export function tablePubliee({ noyau, sources, parties, json, ...table }: Table) {
	const { date } = noyau.release;
	const presentation = (): PresentationVue => ({ noyau, sources, ...table.presentation() });
	const tableau = once(table.tableau);
	return {
		json,
		csv: (profil: string) => tableauCsv(tableau(), profil as Profil),
		schema: (profil: string) => {
			const { titre, phrase: description, lien: adresse } = presentation();
			const nom = nomFichier(parties, date);
			const fiche = { nom, titre, description, adresse, release: noyau.release };
			return JSON.stringify(schemaTable(tableau().colonnes, fiche, profil as Profil));
		},
		classeur: (): Classeur => buildClasseur(presentation(), tableau()),
		disposition: (extension: string, mode: 'attachment' | 'inline') =>
			disposition(parties, date, extension, mode)
	};
}

/** How a view is written, format by format; see `Fichiers` of the server. */
export function fichiersPublies(publication: Publication) {
	const { noyau, sources, parties, zones } = publication;
	const { date } = noyau.release;
	const vue = {
		...publication,
		tableau: once(publication.tableau),
		figure: once(publication.figure)
	};
	const dessin = (feuille: string) => dessinDe(vue.figure(), feuille as NomFeuille);
	const ecritures = {
		...tablePubliee({ ...vue, presentation: vue.figure }),
		svg: (polices: string, feuille: string, theme = 'clair') =>
			dessinSvg(dessinEn(theme as Theme, dessin(feuille)), polices),
		geojson: zones && (() => geojsonDe(vue, zones()))
	};
	return {
		...ecritures,
		largeur: LARGEUR,
		tirage: (feuille: string): Tirage => ({
			dessins: [tenir(dessin(feuille), feuille as NomFeuille)],
			date
		}),
		archive: (polices: string): Archive =>
			buildArchive(
				{ noyau, sources, ...vue.figure() },
				nomFichier(parties, date),
				ecritures,
				polices
			)
	};
}

/** What a view says is read once, however many files are made of it. */
function once<T>(read: () => T): () => T {
	let kept: { value: T } | null = null;
	return () => (kept ??= { value: read() }).value;
}

function dessinDe(figure: Figure | Grille | Feuillet, feuille: NomFeuille): Dessin {
	if ('dessiner' in figure) return figure.dessiner(feuille, figure.titre);
	return 'cadre' in figure ? dessinFigure(figure, feuille) : dessinGrille(figure, feuille);
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
