import { eq, inArray, notExists, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Confiance } from '#lib/domain/preuve.ts';
import { CLES, type NomFeuille } from '#lib/server/data/cle.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { donneesDe, type Cellules, type Ecart, TABLES } from '#lib/server/data/ecart.ts';
import type { Base } from './base.ts';
import * as faits from './schema-faits.ts';
import { documents } from './schema-histoire.ts';

/** The table of each file of facts; a source is no fact, and has no proof. */
const FAITS = {
	structures: faits.caracteristiques,
	territoires: faits.territoires,
	services: faits.services,
	solutions: faits.solutions,
	adoptions: faits.adoptions,
	relations: faits.relations
} satisfies Record<Exclude<NomFeuille, 'sources'>, PgTable>;
type NomFait = keyof typeof FAITS;

/** The facts of the draft, as the files of data/ would give them; the release has no number yet. */
export async function readBrouillon(base: Base): Promise<Donnees> {
	const rangees = await Promise.all(
		TABLES.map(async (table) => [table, await readTable(base, table)] as const)
	);
	return donneesDe(rangees, null);
}

async function readTable(base: Base, table: Ecart['feuille']): Promise<Map<string, Cellules>> {
	if (table === 'documents') {
		const rows = await base.select().from(documents);
		return new Map(rows.map(({ nom, contenu }) => [nom, { contenu }]));
	}
	const rows: Cellules[] =
		table === 'sources'
			? await base.select().from(faits.sources).orderBy(faits.sources.id)
			: await readFaits(base, table);
	const cle = CLES[table] as (ligne: Cellules) => readonly (string | null)[];
	return new Map(rows.map((row) => [JSON.stringify(cle(row)), row]));
}

async function readFaits(base: Base, table: NomFait): Promise<Cellules[]> {
	return (await readRangs(base, table)).map(({ cells }) => cells);
}

async function readRangs(
	base: Base,
	table: NomFait,
	filtre?: SQL
): Promise<{ fait: number; cells: Cellules }[]> {
	// Their proofs are joined alike whatever the table.
	const lignes = FAITS[table] as typeof faits.territoires;
	const { fait: de, rang, source } = faits.faitSources;
	const rows = await base
		.select({
			ligne: lignes,
			date: faits.faits.date,
			confiance: faits.faits.confiance,
			note: faits.faits.note,
			sources: sql<
				string[]
			>`(select array_agg(${source} order by ${rang}) from ${faits.faitSources} where ${de} = ${faits.faits.id})`
		})
		.from(lignes)
		.innerJoin(faits.faits, eq(lignes.fait, faits.faits.id))
		.where(filtre)
		.orderBy(lignes.fait);
	return rows.map(({ ligne, sources, date, confiance, note }) => {
		const { fait, ...cells } = ligne;
		return { fait, cells: { ...cells, sources, date, confiance, note } };
	});
}

/**
 * Writes some changes in the draft, inside a transaction: what a row names is checked when it commits.
 * Throws when a row is not as a change expects it.
 */
export async function writeEcarts(tx: Base, ecarts: readonly Ecart[]): Promise<void> {
	for (const table of TABLES) {
		const siens = ecarts.filter(({ feuille }) => feuille === table);
		if (siens.length === 0) continue;
		const gone = siens.filter(({ avant }) => avant).map(({ cle }) => cle);
		const come = siens.flatMap(({ apres, cle }) => (apres ? [{ cle, cells: apres }] : []));
		if (table === 'documents') await writeDocuments(tx, gone, come);
		else if (table === 'sources') await writeSources(tx, gone, come);
		else await writeFaits(tx, table, gone, come);
	}
	// A structure that nothing describes any more is none.
	await tx
		.delete(faits.structures)
		.where(
			notExists(
				tx
					.select()
					.from(faits.caracteristiques)
					.where(eq(faits.caracteristiques.structure, faits.structures.slug))
			)
		);
}

type Venue = { cle: string; cells: Cellules };

async function writeDocuments(tx: Base, gone: string[], come: Venue[]) {
	if (gone.length) await tx.delete(documents).where(inArray(documents.nom, gone));
	const rows = come.map(({ cle: nom, cells }) => ({ nom, contenu: cells.contenu }));
	if (rows.length) await tx.insert(documents).values(rows);
}

async function writeSources(tx: Base, gone: string[], come: Venue[]) {
	const ids = gone.map((cle) => (JSON.parse(cle) as [string])[0]);
	for (const some of tranches(ids)) {
		await tx.delete(faits.sources).where(inArray(faits.sources.id, some));
	}
	for (const some of tranches(come)) {
		const rows = some.map(({ cells }) => cells as typeof faits.sources.$inferInsert);
		await tx.insert(faits.sources).values(rows);
	}
}

async function writeFaits(tx: Base, table: NomFait, gone: string[], come: Venue[]) {
	if (gone.length) {
		const known = await idsDe(tx, table, gone);
		const ids = gone.map((cle) => {
			const id = known.get(cle);
			if (id === undefined) throw new Error(`${table}: no row ${cle}`);
			return id;
		});
		for (const some of tranches(ids))
			await tx.delete(faits.faits).where(inArray(faits.faits.id, some));
	}
	for (const some of tranches(come)) await insertFaits(tx, table, some);
}

/** What the rows of a table are about: the column of their key by which few of them are read. */
const OBJETS = {
	structures: [0, faits.caracteristiques.structure],
	territoires: [0, faits.territoires.structure],
	services: [0, faits.services.structure],
	solutions: [0, faits.solutions.solution],
	adoptions: [0, faits.adoptions.solution],
	relations: [1, faits.relations.a]
} as const satisfies Record<NomFait, readonly [number, PgColumn]>;

async function idsDe(
	tx: Base,
	table: NomFait,
	cles: readonly string[]
): Promise<Map<string, number>> {
	const cle = CLES[table] as (ligne: Cellules) => readonly (string | null)[];
	const [place, colonne] = OBJETS[table];
	const objets = new Set(cles.map((one) => (JSON.parse(one) as string[])[place]!));
	const rows = await readRangs(tx, table, inArray(colonne, [...objets]));
	return new Map(rows.map(({ fait, cells }) => [JSON.stringify(cle(cells)), fait]));
}

async function insertFaits(tx: Base, table: NomFait, venues: Venue[]) {
	const rows = venues.map(({ cells }) => splitLigne(cells));
	const ids = await tx
		.insert(faits.faits)
		.values(rows.map(({ preuve }) => preuve))
		.returning({ id: faits.faits.id });
	const inserted = ids.map(({ id }) => id).sort((a, b) => a - b);
	if (table !== 'solutions' && table !== 'adoptions' && table !== 'relations') {
		const slugs = [...new Set(rows.map(({ propre }) => propre.structure as string))];
		const named = slugs.map((slug) => ({ slug }));
		await tx.insert(faits.structures).values(named).onConflictDoNothing();
	}
	await tx.insert(FAITS[table] as typeof faits.territoires).values(
		rows.map(({ propre }, i) => ({
			...propre,
			fait: inserted[i]!
		})) as (typeof faits.territoires.$inferInsert)[]
	);
	const origins = rows.flatMap(({ sources }, i) =>
		sources.map((source, rang) => ({ fait: inserted[i]!, rang, source }))
	);
	await tx.insert(faits.faitSources).values(origins);
}

type Preuve = { date: string | null; confiance: Confiance; note: string | null };

function splitLigne(cells: Cellules) {
	const { sources, date, confiance, note, ...propre } = cells;
	return { propre, sources: sources as string[], preuve: { date, confiance, note } as Preuve };
}

/** Rows that one statement takes: it has 65,535 parameters at most. */
const TRANCHE = 1000;

function tranches<T>(all: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(all.length / TRANCHE) }, (_, i) =>
		all.slice(i * TRANCHE, (i + 1) * TRANCHE)
	);
}
