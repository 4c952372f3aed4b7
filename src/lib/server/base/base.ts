import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** The database, or a transaction of it: PostgreSQL or its embedded form, written to alike. */
export type Base = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Rows of a raw query: the two drivers wrap them differently. */
export function lignesDe<T>(result: unknown): T[] {
	return (Array.isArray(result) ? result : (result as { rows: T[] }).rows) as T[];
}
