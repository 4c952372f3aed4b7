import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique
} from 'drizzle-orm/pg-core';
import { ROLES } from '#lib/server/compte/role.ts';
import { estParmi } from './contrainte.ts';

// Who may enter the team's room. The fields of the first four tables that have English names are
// those that better-auth reads and writes.

const instant = () => timestamp({ withTimezone: true });
const creation = () => ({
	createdAt: instant().notNull().defaultNow(),
	updatedAt: instant().notNull().defaultNow()
});
const compte = () =>
	text()
		.notNull()
		.references(() => comptes.id, { onDelete: 'cascade' });

/** The people. Nobody is deleted: the history names them. */
export const comptes = pgTable(
	'comptes',
	{
		id: text().primaryKey(),
		name: text().notNull(),
		email: text().notNull().unique(),
		emailVerified: boolean().notNull().default(false),
		image: text(),
		...creation(),
		/** The least by default: no account is born with more than was asked. */
		role: text({ enum: ROLES }).notNull().default(ROLES[0]),
		/** Since when the account opens no session; null: it may. */
		suspenduLe: instant()
	},
	(t) => [
		estParmi('comptes_role', t.role, ROLES),
		check('comptes_email', sql`${t.email} = lower(${t.email})`)
	]
);

export const sessions = pgTable(
	'sessions',
	{
		id: text().primaryKey(),
		token: text().notNull().unique(),
		expiresAt: instant().notNull(),
		...creation(),
		ipAddress: text(),
		userAgent: text(),
		userId: compte()
	},
	(t) => [index().on(t.userId)]
);

/** The ways to sign in: a password (`credential`), or the agent of an identity provider. */
export const identites = pgTable(
	'identites',
	{
		id: text().primaryKey(),
		accountId: text().notNull(),
		providerId: text().notNull(),
		userId: compte(),
		accessToken: text(),
		refreshToken: text(),
		idToken: text(),
		accessTokenExpiresAt: instant(),
		refreshTokenExpiresAt: instant(),
		scope: text(),
		/** scrypt, with its salt. */
		password: text(),
		...creation()
	},
	(t) => [
		unique('identites_une').on(t.providerId, t.accountId),
		// Of each kind, one: an address that changes hands does not bring its account to a second agent.
		unique('identites_une_par_compte').on(t.userId, t.providerId)
	]
);

/** What an identity provider must give back, for a few minutes. */
export const verifications = pgTable(
	'verifications',
	{
		id: text().primaryKey(),
		identifier: text().notNull(),
		value: text().notNull(),
		expiresAt: instant().notNull(),
		...creation()
	},
	(t) => [index().on(t.identifier)]
);

/**
 * The structures that a contributor may propose for. No foreign key: a structure that leaves the draft
 * and comes back keeps its contributors.
 */
export const compteStructures = pgTable(
	'compte_structures',
	{ compte: compte(), structure: text().notNull() },
	(t) => [primaryKey({ columns: [t.compte, t.structure] })]
);

/** Links sent to one person, to choose a password: used once, and known by their hash only. */
export const liens = pgTable('liens', {
	/** SHA-256 of the word of the link. */
	empreinte: text().primaryKey(),
	compte: compte(),
	expire: instant().notNull()
});

/** Attempts of one client or on one address, over a window that began at `debut`. */
export const essais = pgTable(
	'essais',
	{ cle: text().primaryKey(), nombre: integer().notNull(), debut: instant().notNull() },
	(t) => [index().on(t.debut)]
);

/** What an identity provider said of an agent, beside what better-auth keeps: `sub` is its number. */
export const agents = pgTable('agents', {
	sub: text().primaryKey(),
	email: text().notNull(),
	prenom: text(),
	nom: text(),
	siret: text(),
	vuLe: instant().notNull()
});
