import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { lignesDe, type Base } from './base.ts';
import { codesDe } from './garde-sql.ts';
import { lireEnsemble } from './lecture.ts';
import { BaseFermee } from './ouverture.ts';
import { ecrireLignes, lireLignes } from './sauvegarde-fichier.ts';
import * as comptes from './schema-comptes.ts';
import * as edition from './schema-edition.ts';
import * as faits from './schema-faits.ts';
import * as histoire from './schema-histoire.ts';
import * as depots from './schema-imports.ts';

/**
 * Every table, in an order where each names only what those before it hold: all but sessions and what
 * expires with them.
 */
const TABLES: readonly PgTable[] = [
	...[histoire.documents, faits.sources, faits.faits, faits.faitSources, faits.structures],
	...[faits.caracteristiques, faits.territoires, faits.services, faits.solutions],
	...[faits.adoptions, faits.relations, histoire.changements, histoire.changementLignes],
	...[histoire.versions, histoire.pointeur, histoire.journal],
	...[depots.imports, depots.importMorceaux, depots.importAnomalies, depots.importEcarts],
	...[comptes.comptes, comptes.identites, comptes.compteStructures, comptes.agents],
	...[edition.ebauches, edition.relectures, edition.propositions, edition.propositionChamps]
];

/** Rows that are in memory at a time; of the tables whose rows are long, a few. */
const TRANCHE = 500;
const LONGUES: readonly PgTable[] = [histoire.versions, depots.importMorceaux];

/** Characters of JSON that one statement takes: PostgreSQL reads no more than 256 MB of it. */
const PAQUET = 8 * 2 ** 20;

/**
 * Saves the whole database in a new file, one line of JSON per row, sealed by their SHA-256; gives its
 * size in bytes. Read in one transaction, a slice at a time: it is one state, whatever is written
 * meanwhile, and whatever its size.
 */
export function sauver(base: Base, chemin: string): Promise<number> {
	return lireEnsemble(base, async (tx) => {
		await sansDelai(tx);
		return ecrireLignes(chemin, rangees(tx));
	});
}

// The time that a statement may last is for pages.
const sansDelai = (tx: Base) => tx.execute(sql`set local statement_timeout = 0`);

async function* rangees(tx: Base): AsyncGenerator<string> {
	for (const table of TABLES) {
		const nom = JSON.stringify(getTableName(table));
		const combien = sql.raw(String(LONGUES.includes(table) ? 10 : TRANCHE));
		// The first column is of the key: rows come after those that they name in their own table.
		const [cle] = getTableConfig(table).columns;
		await tx.execute(
			sql`declare sauvegarde no scroll cursor for select to_jsonb(${table})::text as ligne from ${table} order by ${cle}`
		);
		for (;;) {
			const rows = lignesDe<{ ligne: string }>(
				await tx.execute(sql`fetch ${combien} from sauvegarde`)
			);
			if (rows.length === 0) break;
			for (const { ligne } of rows) yield `[${nom},${ligne}]`;
		}
		await tx.execute(sql`close sauvegarde`);
	}
}

/**
 * Fills an empty database with a saved one, in one transaction. Throws `BaseFermee` when the file is
 * altered or when the database is not empty: nothing is then written.
 */
export async function restaurer(base: Base, chemin: string): Promise<{ lignes: number }> {
	// Once to know that it is whole, before anything is asked of the database; once to fill it.
	const lignes = await compterLignes(chemin);
	try {
		await base.transaction(async (tx) => {
			await sansDelai(tx);
			await exigerVide(tx);
			for await (const { nom, rows } of paquets(lireLignes(chemin))) await inserer(tx, nom, rows);
			for (const table of TABLES) await suivreNumeros(tx, table);
			await checkVersions(tx);
		});
	} catch (error) {
		// What the checks of a column or of a key refuse, in a file that is whole.
		if (!codesDe(error).some((code) => /^2[23]\d{3}$/.test(code))) throw error;
		throw new BaseFermee(
			'Cette sauvegarde vient d’une autre version de Mitoyen, dont les tables diffèrent. Remède\u202f: restaurez-la avec le programme qui l’a faite, puis mettez-le à jour.',
			{ cause: error }
		);
	}
	return { lignes };
}

async function compterLignes(chemin: string): Promise<number> {
	const lignes = lireLignes(chemin);
	for (let n = 0; ; n++) if ((await lignes.next()).done) return n;
}

/** What the tables hold that are filled first, in words. */
const CONTENUS = new Map<PgTable, string>([
	[histoire.versions, 'des versions'],
	[comptes.comptes, 'des comptes']
]);

async function exigerVide(tx: Base) {
	// A site that starts meanwhile would fill it too.
	await tx.execute(sql`lock table ${histoire.versions} in share row exclusive mode`);
	for (const table of [...CONTENUS.keys(), ...TABLES]) {
		const rows = lignesDe(await tx.execute(sql`select 1 from ${table} limit 1`));
		if (rows.length === 0) continue;
		const quoi = CONTENUS.get(table) ?? `des lignes (${getTableName(table)})`;
		throw new BaseFermee(
			`La base contient déjà ${quoi}. Remède\u202f: restaurez dans une base vide.`
		);
	}
}

type Paquet = { nom: string; rows: string[] };

/** Rows of one table that follow each other, as many as one statement takes. */
async function* paquets(lignes: AsyncIterable<string>): AsyncGenerator<Paquet> {
	let paquet: Paquet = { nom: '', rows: [] };
	let taille = 0;
	for await (const ligne of lignes) {
		const { nom, row } = ouvrirLigne(ligne);
		if (nom !== paquet.nom || taille + row.length > PAQUET || paquet.rows.length === TRANCHE) {
			if (taille > 0) yield paquet;
			paquet = { nom, rows: [] };
			taille = 0;
		}
		paquet.rows.push(row);
		taille += row.length;
	}
	if (taille > 0) yield paquet;
}

/** `["table",{…}]`: the row stays the text that the database wrote. */
function ouvrirLigne(ligne: string): { nom: string; row: string } {
	const [, nom = '', row = ''] = /^\["(\w+)",(.*)\]$/s.exec(ligne) ?? [];
	return { nom, row };
}

async function inserer(tx: Base, nom: string, rows: readonly string[]) {
	const table = TABLES.find((one) => getTableName(one) === nom);
	if (!table)
		throw new BaseFermee(`La sauvegarde a une table inconnue de ce programme\u202f: ${nom}.`);
	// Their numbers are those that other rows name.
	const propres = sql.raw(hasIdentite(table) ? 'overriding system value' : '');
	await tx.execute(
		sql`insert into ${table} ${propres} select * from jsonb_populate_recordset(null::${table}, ${`[${rows.join(',')}]`}::jsonb)`
	);
}

const hasIdentite = (table: PgTable) =>
	getTableConfig(table).columns.some(({ generatedIdentity }) => generatedIdentity);

async function suivreNumeros(tx: Base, table: PgTable) {
	if (!hasIdentite(table)) return;
	await tx.execute(
		sql`select setval(pg_get_serial_sequence(${getTableName(table)}, 'id'), coalesce((select max(id) from ${table}), 0) + 1, false)`
	);
}

async function checkVersions(tx: Base) {
	const { numero, contenu, sha256 } = histoire.versions;
	const [fausse] = await tx
		.select({ numero })
		.from(histoire.versions)
		.where(sql`encode(sha256(convert_to(${contenu}, 'UTF8')), 'hex') <> ${sha256}`);
	if (fausse) throw new BaseFermee(`La version ${fausse.numero} de la sauvegarde est altérée.`);
}
