import { stringify } from 'csv-stringify/sync';

export const PROFILS = ['donnees-ouvertes', 'excel'] as const;
/** `donnees-ouvertes`: UTF-8, comma, decimal point. `excel`: what a French Excel opens by itself. */
export type Profil = (typeof PROFILS)[number];

/** What tells the two apart, besides the mark of UTF-8 that Excel wants. */
export const DIALECTES: Record<Profil, { separateur: string; decimale: string }> = {
	'donnees-ouvertes': { separateur: ',', decimale: '.' },
	excel: { separateur: ';', decimale: ',' }
};

export type Cellule = string | number | boolean | null;

/** What a column holds: `texte` for codes and words, even those that look like numbers. */
export type TypeColonne = 'texte' | 'liste' | 'entier' | 'nombre' | 'booleen';

/** What holds of each of its values, whatever the filters; `cle`: its rows are told apart by it. */
export type Contraintes = {
	cle?: boolean;
	requis?: boolean;
	valeurs?: readonly string[];
	/** A regular expression that the whole value matches. */
	motif?: string;
	maximum?: number;
};

/** `sens`: what a column says, for those who reuse it without the page. */
export type Tete = { nom: string; type?: TypeColonne; sens?: string; contraintes?: Contraintes };
export type Colonne<T> = Tete & { valeur: (ligne: T) => Cellule };

/** The rows of a view: every table of it, whatever the format, is written from this one object. */
export type Tableau = { colonnes: Tete[]; lignes: Cellule[][] };

/** Reads the cells of some rows. */
export function toTableau<T>(lignes: readonly T[], colonnes: readonly Colonne<T>[]): Tableau {
	return {
		colonnes: colonnes.map(({ nom, type, sens, contraintes }) => ({
			nom,
			type,
			sens,
			contraintes
		})),
		lignes: lignes.map((ligne) => colonnes.map(({ valeur }) => valeur(ligne)))
	};
}

/** A number as files write it: six decimals at most. */
export const arrondi = (n: number) => Math.round(n * 1e6) / 1e6;

/** Signs that a spreadsheet takes for the beginning of a formula, their wide forms included. */
const FORMULE = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Text that no spreadsheet runs: an apostrophe is put before such a sign. */
export function sansFormule(texte: string): string {
	return FORMULE.test(texte) ? `'${texte}` : texte;
}

function write(cellule: Cellule, profil: Profil): string {
	if (cellule === null) return '';
	if (typeof cellule === 'boolean') return cellule ? 'oui' : 'non';
	if (typeof cellule === 'string') return sansFormule(cellule);
	return String(arrondi(cellule)).replace('.', DIALECTES[profil].decimale);
}

/**
 * Rows as CSV (RFC 4180). An unknown value is an empty cell, never 0 nor "non". No cell begins with
 * = + - @, which a spreadsheet would run: an apostrophe is put before them.
 */
export function tableauCsv({ colonnes, lignes }: Tableau, profil: Profil): string {
	const rows = lignes.map((ligne) => ligne.map((cellule) => write(cellule, profil)));
	return stringify([colonnes.map(({ nom }) => nom), ...rows], {
		bom: profil === 'excel',
		delimiter: DIALECTES[profil].separateur,
		record_delimiter: '\r\n',
		// The library only quotes the whole delimiter: a lone line feed in a cell would break the row.
		quoted_match: /[\r\n]/
	});
}

/** Several values in one cell; the separator appears in no id and in no name. */
export function liste(valeurs: readonly string[]): string {
	return valeurs.join('|');
}
