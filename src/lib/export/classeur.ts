import { couleurClaire } from '#lib/map/palette.ts';
import type { Source } from '#lib/domain/source.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { espacer } from '#lib/view/espacer.js';
import { arrondi, type Cellule, sansFormule, type Tableau, type TypeColonne } from './csv.ts';
import { presentationDe } from './lisez-moi.ts';
import { sourcesTableau } from './sources-tableau.ts';
import { pourXml } from './xml.js';

/** One sheet: text stays text, a number is a number, null is an empty cell. */
export type FeuilleClasseur = {
	nom: string;
	/** Widths of its columns, in characters. */
	largeurs: number[];
	/** Rows that are heads: their numbers, from 0. */
	tetes: number[];
	lignes: (string | number | null)[][];
};

/** A workbook, before the library that writes it. */
/** `tete`: the ground of head cells. */
export type Classeur = { date: string; tete: string; feuilles: FeuilleClasseur[] };

/** What a workbook says of its view, besides its rows. */
export type PresentationVue = {
	noyau: Noyau;
	sources: readonly Source[];
	titre: string;
	phrase: string;
	base: string;
	/** The foot of its pictures, and its address. */
	source: string;
	lien: string;
};

/** A view as a workbook: the rows of its CSV, then the sources, then what a reader must know. */
export function buildClasseur(vue: PresentationVue, tableau: Tableau): Classeur {
	return {
		date: vue.noyau.release.date,
		tete: couleurClaire('mer'),
		feuilles: [
			feuilleTableau('Données', tableau),
			feuilleTableau('Sources', sourcesTableau(vue.sources)),
			lisezMoi(vue, tableau)
		]
	};
}

/** Longest text of a cell (ECMA-376); what is beyond would make the file unreadable. */
const CELLULE = 32_767;

// "_x000D_" in a text would be read as the character of that number: its first sign is escaped.
function write(cellule: Cellule): string | number | null {
	if (cellule === null || cellule === '') return null;
	if (typeof cellule === 'boolean') return cellule ? 'oui' : 'non';
	if (typeof cellule === 'number') return arrondi(cellule);
	const text = pourXml(sansFormule(cellule)).slice(0, CELLULE);
	return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function feuille(nom: string, tetes: number[], lignes: Cellule[][]): FeuilleClasseur {
	const columns = Math.max(...lignes.map(({ length }) => length));
	const largeurs = Array.from({ length: columns }, (_, c) =>
		Math.min(60, 2 + Math.max(6, ...lignes.map((ligne) => String(ligne[c] ?? '').length)))
	);
	return { nom, largeurs, tetes, lignes: lignes.map((ligne) => ligne.map(write)) };
}

/** A table as a sheet, its names of columns first. */
export function feuilleTableau(nom: string, { colonnes, lignes }: Tableau): FeuilleClasseur {
	return feuille(nom, [0], [colonnes.map(({ nom }) => nom), ...lignes]);
}

/** Names of the types, for a reader. */
export const MOTS_TYPE: Record<TypeColonne, string> = {
	texte: 'texte',
	liste: 'textes séparés par |',
	entier: 'nombre entier',
	nombre: 'nombre',
	booleen: 'oui ou non'
};

function lisezMoi(vue: PresentationVue, { colonnes }: Tableau): FeuilleClasseur {
	const presentation: Cellule[][] = [...presentationDe(vue), []];
	const schema = colonnes.map(({ nom, type = 'texte', sens = '' }): Cellule[] => [
		...[nom, espacer(sens), MOTS_TYPE[type]]
	]);
	return feuille(
		'Lisez-moi',
		[presentation.length],
		[...presentation, ['Colonne', 'Ce qu’elle dit', 'Type'], ...schema]
	);
}
