import { sql } from 'drizzle-orm';
import {
	bigint,
	check,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';

// What happened to the draft. These tables only grow: triggers refuse any update and any deletion.

const quand = () => timestamp({ withTimezone: true }).notNull().defaultNow();

/** One accepted change of the draft: who, why, and from which file. */
export const changements = pgTable('changements', {
	id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
	auteur: text().notNull(),
	commentaire: text().notNull(),
	/** SHA-256 of the file or of the folder that it was read from. */
	empreinteOrigine: text(),
	quand: quand()
});

/** A row of the draft that a change added, altered or removed: its cells before and after. */
export const changementLignes = pgTable(
	'changement_lignes',
	{
		changement: bigint({ mode: 'number' })
			.notNull()
			.references(() => changements.id),
		rang: integer().notNull(),
		feuille: text().notNull(),
		cle: text().notNull(),
		avant: jsonb().$type<Record<string, unknown>>(),
		apres: jsonb().$type<Record<string, unknown>>()
	},
	(t) => [
		primaryKey({ columns: [t.changement, t.rang] }),
		check('changement_lignes_effet', sql`${t.avant} is not null or ${t.apres} is not null`)
	]
);

/** The releases: immutable, numbered, sealed. */
export const versions = pgTable(
	'versions',
	{
		numero: integer().primaryKey(),
		sha256: text().notNull().unique(),
		/** Canonical JSON: `sha256` is that of these very bytes in UTF-8. */
		contenu: text().notNull(),
		date: text().notNull(),
		commentaire: text(),
		auteur: text().notNull(),
		parent: integer().references((): AnyPgColumn => versions.numero),
		/** The last change that it contains; null: it was compiled from nothing but the first facts. */
		changement: bigint({ mode: 'number' }).references(() => changements.id),
		quand: quand()
	},
	(t) => [
		check('versions_numero', sql`${t.numero} > 0`),
		check('versions_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`)
	]
);

/** Which release is public: one row, whose turn grows with each move, backwards too. */
export const pointeur = pgTable(
	'pointeur',
	{
		un: integer().primaryKey().default(1),
		version: integer()
			.notNull()
			.references(() => versions.numero),
		tour: bigint({ mode: 'number' }).notNull()
	},
	(t) => [check('pointeur_un', sql`${t.un} = 1`)]
);

/** Who did what. */
export const journal = pgTable('journal', {
	id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
	auteur: text().notNull(),
	action: text().notNull(),
	detail: jsonb().$type<Record<string, unknown>>().notNull(),
	quand: quand()
});

/** The documents of data/ that are not tables: axes, families, legal forms, figures of the study. */
export const documents = pgTable('documents', {
	nom: text().primaryKey(),
	contenu: jsonb().notNull()
});
