import { sql } from 'drizzle-orm';
import {
	bigint,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp
} from 'drizzle-orm/pg-core';
import type { PreuveCommune } from '#lib/server/saisie/preuve.ts';
import type { Rangee, Saisie } from '#lib/server/saisie/saisie.ts';
import { OBJETS } from '#lib/server/saisie/sujet.ts';
import { estParmi } from './contrainte.ts';

// What people are typing, and what structures propose. None of it is a fact before it is accepted.

const instant = () => timestamp({ withTimezone: true });
const numero = () => bigint({ mode: 'number' });

/** A form in progress: one a person and a sheet. */
export const ebauches = pgTable(
	'ebauches',
	{
		/** The account, or `relecture:12` for a link. */
		auteur: text().notNull(),
		objet: text({ enum: OBJETS }).notNull(),
		sujet: text().notNull(),
		/** The sheet that the form started from, and its hash. */
		base: jsonb().$type<Saisie>().notNull(),
		empreinte: text().notNull(),
		saisie: jsonb().$type<Saisie>().notNull(),
		preuve: jsonb().$type<PreuveCommune>().notNull(),
		commentaire: text().notNull(),
		quand: instant().notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.auteur, t.objet, t.sujet] }),
		estParmi('ebauches_objet', t.objet, OBJETS),
		check('ebauches_empreinte', sql`${t.empreinte} ~ '^[0-9a-f]{64}$'`)
	]
);

/** A link by which a structure reviews its sheet. */
export const relectures = pgTable(
	'relectures',
	{
		id: numero().primaryKey().generatedAlwaysAsIdentity(),
		structure: text().notNull(),
		/** SHA-256 of the secret of the link, which is shown once and kept nowhere. */
		jeton: text().notNull().unique(),
		/** To whom it was sent, in free words. */
		destinataire: text().notNull(),
		par: text().notNull(),
		creee: instant().notNull().defaultNow(),
		expire: instant().notNull(),
		revoquee: instant()
	},
	(t) => [check('relectures_jeton', sql`${t.jeton} ~ '^[0-9a-f]{64}$'`)]
);

/** What a structure, or one who contributes for it, proposes to change in its sheet. */
export const propositions = pgTable(
	'propositions',
	{
		id: numero().primaryKey().generatedAlwaysAsIdentity(),
		structure: text().notNull(),
		/** Null: an account proposed it. */
		relecture: numero().references(() => relectures.id),
		auteur: text().notNull(),
		message: text().notNull(),
		quand: instant().notNull().defaultNow()
	},
	(t) => [index().on(t.structure)]
);

/** One field of a proposition, and what became of it. */
export const propositionChamps = pgTable(
	'proposition_champs',
	{
		proposition: numero()
			.notNull()
			.references(() => propositions.id),
		rang: integer().notNull(),
		rangee: text().notNull(),
		colonnes: text().array().notNull(),
		/** Null: the row is new, or goes away. */
		avant: jsonb().$type<Rangee>(),
		apres: jsonb().$type<Rangee>(),
		/** Where the structure says that it comes from. */
		source: text().notNull(),
		decision: text({ enum: ['acceptee', 'refusee'] }),
		motif: text(),
		par: text(),
		decidee: instant()
	},
	(t) => [
		primaryKey({ columns: [t.proposition, t.rang] }),
		check('proposition_champs_effet', sql`${t.avant} is not null or ${t.apres} is not null`),
		estParmi('proposition_champs_decision', t.decision, ['acceptee', 'refusee']),
		check('proposition_champs_refus', sql`${t.decision} <> 'refusee' or ${t.motif} is not null`)
	]
);
