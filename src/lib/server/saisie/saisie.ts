import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/domain/canonique.ts';

/** The cells of a row as a person types them: the texts that the reader of its type takes. */
export type Rangee = Readonly<Record<string, string>>;

/**
 * A sheet as an editable value: its rows by name, `services:donnees/open-data`. A row that is not
 * there says nothing: unknown, never "no". A row that was just added is named `territoires:+1`.
 */
export type Saisie = Readonly<Record<string, Rangee>>;

/** The four columns that say why a fact is believed. */
export const PREUVE = ['sources', 'date', 'confiance', 'note'] as const;

/** SHA-256 of a sheet: two editors who began from the same one know it by this. */
export function empreinteDe(saisie: Saisie): string {
	return createHash('sha256').update(canonicalJson(saisie)).digest('hex');
}

/** Name of the group of a row: `services` of `services:donnees/open-data`. */
export function groupeDe(rangee: string): string {
	return rangee.slice(0, rangee.indexOf(':'));
}

/** Tells whether a row was added since the sheet was read. */
export function estAjoutee(rangee: string): boolean {
	return rangee.includes(':+');
}
