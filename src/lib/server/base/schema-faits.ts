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
	unique,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { TYPES_ORGANISATION } from '#lib/domain/adoption.ts';
import { CONFIANCES } from '#lib/domain/preuve.ts';
import { ETATS_SERVICE } from '#lib/domain/service.ts';
import { COUCHES, ETATS_SOLUTION } from '#lib/domain/solution.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { NATURES_SOURCE } from '#lib/domain/source.ts';
import { ETENDUES, NATURES_TERRITOIRE, TYPES_ZONE } from '#lib/domain/territoire.ts';
import { estParmi } from './contrainte.ts';

// The draft: the rows of data/*.csv, one table a file. A row is a fact; its proof is in `faits`, and
// each of its sources in `fait_sources`, so that no fact can name a source that does not exist.

/** What attests facts. */
export const sources = pgTable(
	'sources',
	{
		id: text().primaryKey(),
		titre: text().notNull(),
		editeur: text(),
		url: text(),
		document: text(),
		datePublication: text(),
		dateLecture: text().notNull(),
		nature: text({ enum: NATURES_SOURCE }).notNull(),
		licence: text()
	},
	(t) => [
		estParmi('sources_nature', t.nature, NATURES_SOURCE),
		check('sources_adresse', sql`${t.url} is not null or ${t.document} is not null`)
	]
);

/** The proof of one row, whatever its table. */
export const faits = pgTable(
	'faits',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		date: text(),
		confiance: text({ enum: CONFIANCES }).notNull(),
		note: text()
	},
	(t) => [estParmi('faits_confiance', t.confiance, CONFIANCES)]
);

/** Where a fact comes from, in the order that its file gives. */
export const faitSources = pgTable(
	'fait_sources',
	{
		fait: bigint({ mode: 'number' })
			.notNull()
			.references(() => faits.id, { onDelete: 'cascade' }),
		rang: integer().notNull(),
		source: text()
			.notNull()
			.references(() => sources.id)
	},
	(t) => [primaryKey({ columns: [t.fait, t.rang] }), index().on(t.source)]
);

/** A structure exists before its facts do. */
export const structures = pgTable('structures', { slug: text().primaryKey() });

const deFait = () => ({
	fait: bigint({ mode: 'number' })
		.primaryKey()
		.references(() => faits.id, { onDelete: 'cascade' })
});

const deStructure = () => ({
	structure: text()
		.notNull()
		.references(() => structures.slug)
});

/** What is said of a structure: a field and its value, as text of a type that the reader checks. */
export const caracteristiques = pgTable(
	'caracteristiques',
	{ ...deFait(), ...deStructure(), champ: text().notNull(), valeur: text().notNull() },
	(t) => [index().on(t.structure)]
);

export const territoires = pgTable(
	'territoires',
	{
		...deFait(),
		...deStructure(),
		zone: text({ enum: TYPES_ZONE }).notNull(),
		code: text().notNull(),
		nom: text().notNull(),
		nature: text({ enum: NATURES_TERRITOIRE }).notNull(),
		etendue: text({ enum: ETENDUES }).notNull()
	},
	(t) => [
		unique('territoires_cle').on(t.structure, t.zone, t.code, t.nature, t.etendue),
		estParmi('territoires_zone', t.zone, TYPES_ZONE),
		estParmi('territoires_nature', t.nature, NATURES_TERRITOIRE),
		estParmi('territoires_etendue', t.etendue, ETENDUES)
	]
);

export const services = pgTable(
	'services',
	{
		...deFait(),
		...deStructure(),
		axe: text().notNull(),
		/** Null: the source proves the axis only. */
		sousThematique: text(),
		etat: text({ enum: ETATS_SERVICE }).notNull()
	},
	(t) => [
		unique('services_cle').on(t.structure, t.axe, t.sousThematique).nullsNotDistinct(),
		estParmi('services_etat', t.etat, ETATS_SERVICE)
	]
);

export const solutions = pgTable(
	'solutions',
	{
		...deFait(),
		solution: text().notNull().unique(),
		nom: text().notNull(),
		alias: text().array().notNull(),
		origine: text({ enum: ORIGINES }).notNull(),
		couche: text({ enum: COUCHES }).notNull(),
		etat: text({ enum: ETATS_SOLUTION }).notNull(),
		description: text(),
		licence: text(),
		depot: text(),
		axes: jsonb().$type<Solution['axes']>().notNull()
	},
	(t) => [
		estParmi('solutions_origine', t.origine, ORIGINES),
		estParmi('solutions_couche', t.couche, COUCHES),
		estParmi('solutions_etat', t.etat, ETATS_SOLUTION)
	]
);

export const adoptions = pgTable(
	'adoptions',
	{
		...deFait(),
		solution: text()
			.notNull()
			.references(() => solutions.solution),
		organisation: text(),
		nom: text().notNull(),
		type: text({ enum: TYPES_ORGANISATION }),
		role: text({ enum: ROLES_ADOPTION }).notNull(),
		etat: text({ enum: ['en-service', 'annonce'] }).notNull(),
		depuis: text(),
		jusqua: text(),
		hebergement: text(),
		nombre: integer()
	},
	(t) => [
		uniqueIndex('adoptions_cle').on(t.solution, sql`coalesce(${t.organisation}, ${t.nom})`),
		// Either one named organisation, or a count without names.
		check('adoptions_qui', sql`(${t.organisation} is null) <> (${t.nombre} is null)`),
		check('adoptions_type', sql`${t.organisation} is null or ${t.type} is not null`),
		check('adoptions_nombre', sql`${t.nombre} >= 0`),
		estParmi('adoptions_role', t.role, ROLES_ADOPTION)
	]
);

export const relations = pgTable(
	'relations',
	{
		...deFait(),
		objet: text({ enum: ['structure', 'solution'] }).notNull(),
		a: text().notNull(),
		b: text(),
		nom: text().notNull(),
		type: text().notNull(),
		departements: text().array().notNull(),
		axes: text().array().notNull(),
		depuis: text()
	},
	(t) => [
		uniqueIndex('relations_cle').on(t.objet, t.a, sql`coalesce(${t.b}, ${t.nom})`, t.type),
		estParmi('relations_objet', t.objet, ['structure', 'solution'])
	]
);
