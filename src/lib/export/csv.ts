import { stringify } from 'csv-stringify/sync';

export const PROFILS = ['donnees-ouvertes', 'excel'] as const;
/** `donnees-ouvertes`: UTF-8, comma, decimal point. `excel`: what a French Excel opens by itself. */
export type Profil = (typeof PROFILS)[number];

export type Cellule = string | number | boolean | null;
export type Colonne<T> = { nom: string; valeur: (ligne: T) => Cellule };

function write(cellule: Cellule, profil: Profil): string {
	if (cellule === null) return '';
	if (typeof cellule === 'boolean') return cellule ? 'oui' : 'non';
	if (typeof cellule === 'string') return cellule;
	const text = String(Math.round(cellule * 1e6) / 1e6);
	return profil === 'excel' ? text.replace('.', ',') : text;
}

/**
 * Rows as CSV (RFC 4180). An unknown value is an empty cell, never 0 nor "non". No cell begins with
 * = + - @, which a spreadsheet would run: an apostrophe is put before them.
 */
export function toCsv<T>(
	lignes: readonly T[],
	colonnes: readonly Colonne<T>[],
	profil: Profil
): string {
	const rows = lignes.map((ligne) => colonnes.map(({ valeur }) => write(valeur(ligne), profil)));
	return stringify([colonnes.map(({ nom }) => nom), ...rows], {
		bom: profil === 'excel',
		delimiter: profil === 'excel' ? ';' : ',',
		record_delimiter: '\r\n',
		escape_formulas: true,
		// The library only quotes the whole delimiter: a lone line feed in a cell would break the row.
		quoted_match: /[\r\n]/
	});
}

/** Several values in one cell; the separator appears in no id and in no name. */
export function liste(valeurs: readonly string[]): string {
	return valeurs.join('|');
}
