import {
	bigint,
	boolean,
	check,
	customType,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Anomalie } from '#lib/server/data/anomalie.ts';
import { estParmi } from './contrainte.ts';
import { changements } from './schema-histoire.ts';

// Files that were given, and what came of each: kept for ever, as they were, with their report. A
// trigger refuses to lose one, or to alter one that was accepted or abandoned.

/**
 * Where an import is: given, being read, with errors, ready to be accepted, stopped by a person, in
 * the draft, given up.
 */
export const ETATS_IMPORT = [
	'depose',
	'lecture',
	'refuse',
	'pret',
	'arrete',
	'accepte',
	'abandonne'
] as const;
export type EtatImport = (typeof ETATS_IMPORT)[number];

const octets = customType<{ data: Uint8Array; driverData: Uint8Array }>({
	dataType: () => 'bytea'
});

const instant = () => timestamp({ withTimezone: true });

/** A file that was given to import, and how far it is. */
export const imports = pgTable(
	'imports',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		nom: text().notNull(),
		sha256: text().notNull(),
		taille: integer().notNull(),
		auteur: text().notNull(),
		quand: instant().notNull().defaultNow(),
		etat: text({ enum: ETATS_IMPORT }).notNull().default('depose'),
		/** What a person said of its reading. */
		reglages: jsonb().notNull(),
		/** Each reading has its number: one that lost its turn writes nothing any more. */
		tour: integer().notNull().default(0),
		/** When the process that reads it last said so. */
		vu: instant(),
		progres: jsonb(),
		/** How it was read: encoding, separator, tables, columns. */
		vue: jsonb(),
		comptes: jsonb(),
		/** The last change of the draft that its difference starts from; 0: none. */
		base: bigint({ mode: 'number' }),
		changement: bigint({ mode: 'number' }).references(() => changements.id),
		clos: instant(),
		closPar: text()
	},
	(t) => [
		estParmi('imports_etat', t.etat, ETATS_IMPORT),
		check('imports_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
		check('imports_accepte', sql`(${t.etat} = 'accepte') = (${t.changement} is not null)`)
	]
);

const deImport = () => ({
	import: bigint({ mode: 'number' })
		.notNull()
		.references(() => imports.id),
	rang: integer().notNull()
});

/** The bytes of the file, in pieces that no memory feels, each compressed by itself. */
export const importMorceaux = pgTable(
	'import_morceaux',
	{ ...deImport(), octets: octets().notNull() },
	(t) => [primaryKey({ columns: [t.import, t.rang] })]
);

/** What was noticed in the file. */
export const importAnomalies = pgTable(
	'import_anomalies',
	{
		...deImport(),
		niveau: text().notNull(),
		champ: text(),
		detail: jsonb().$type<Anomalie>().notNull()
	},
	(t) => [primaryKey({ columns: [t.import, t.rang] }), index().on(t.import, t.niveau, t.rang)]
);

/** What accepting it would change in the draft. `retrait`: nothing takes the place of the row. */
export const importEcarts = pgTable(
	'import_ecarts',
	{
		...deImport(),
		feuille: text().notNull(),
		cle: text().notNull(),
		/** What the row is about: a structure, a solution, a source. */
		objet: text().notNull(),
		avant: jsonb().$type<Record<string, unknown>>(),
		apres: jsonb().$type<Record<string, unknown>>(),
		retrait: boolean().notNull()
	},
	(t) => [primaryKey({ columns: [t.import, t.rang] })]
);
