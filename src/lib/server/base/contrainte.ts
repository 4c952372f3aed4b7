import { sql } from 'drizzle-orm';
import { check, type AnyPgColumn } from 'drizzle-orm/pg-core';

/** A column that takes one of some slugs. They are ours, never those of a visitor. */
export function estParmi(nom: string, colonne: AnyPgColumn, valeurs: readonly string[]) {
	const liste = valeurs.map((valeur) => `'${valeur}'`).join(', ');
	return check(nom, sql`${colonne} in (${sql.raw(liste)})`);
}
