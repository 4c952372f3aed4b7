import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { lignesDe, type Base } from './base.ts';
import { BaseFermee } from './ouverture.ts';
import * as edition from './schema-edition.ts';
import * as faits from './schema-faits.ts';
import * as histoire from './schema-histoire.ts';
import * as depots from './schema-imports.ts';

/** Every table, in an order where each names only what those before it hold. */
const TABLES: readonly PgTable[] = [
	...[histoire.documents, faits.sources, faits.faits, faits.faitSources, faits.structures],
	...[faits.caracteristiques, faits.territoires, faits.services, faits.solutions],
	...[faits.adoptions, faits.relations, histoire.changements, histoire.changementLignes],
	...[depots.imports, depots.importMorceaux, depots.importAnomalies, depots.importEcarts],
	...[edition.ebauches, edition.relectures, edition.propositions, edition.propositionChamps],
	...[histoire.versions, histoire.pointeur, histoire.journal]
];

/** Rows that one statement takes. */
const TRANCHE = 500;

const empreinte = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The whole database as one compressed file: a first line with the SHA-256 of what follows, then one
 * line of JSON per row. Read in one transaction: it is one state, whatever is written meanwhile.
 */
export async function sauver(base: Base): Promise<Uint8Array> {
	const lines = await base.transaction(
		async (tx) => {
			const all: string[] = [];
			for (const table of TABLES) {
				const nom = getTableName(table);
				const rows = lignesDe<{ ligne: unknown }>(
					await tx.execute(sql`select to_jsonb(t) as ligne from ${table} t`)
				);
				all.push(...rows.map(({ ligne }) => JSON.stringify([nom, ligne])));
			}
			return all;
		},
		{ isolationLevel: 'repeatable read', accessMode: 'read only' }
	);
	const corps = lines.join('\n');
	const tete = JSON.stringify({ mitoyen: 1, sha256: empreinte(corps), lignes: lines.length });
	return gzipSync(`${tete}\n${corps}`);
}

/**
 * Fills an empty database with a saved one, in one transaction. Throws `BaseFermee` when the file is
 * altered or when the database is not empty: nothing is then written.
 */
export async function restaurer(base: Base, fichier: Uint8Array): Promise<{ lignes: number }> {
	const rows = lire(fichier);
	await base.transaction(async (tx) => {
		const [plein] = await tx.select({ numero: histoire.versions.numero }).from(histoire.versions);
		if (plein) {
			throw new BaseFermee(
				'La base contient déjà des versions. Remède\u202f: restaurez dans une base vide.'
			);
		}
		for (const table of TABLES) await remplir(tx, table, rows.get(getTableName(table)) ?? []);
		await checkVersions(tx);
	});
	return { lignes: [...rows.values()].reduce((n, { length }) => n + length, 0) };
}

function lire(fichier: Uint8Array): Map<string, unknown[]> {
	const altere = new BaseFermee(
		'Ce fichier n’est pas une sauvegarde de Mitoyen, ou il est incomplet ou altéré.'
	);
	let text: string;
	try {
		text = gunzipSync(fichier, { maxOutputLength: 2 ** 30 }).toString('utf8');
	} catch {
		throw altere;
	}
	const cut = text.indexOf('\n');
	const corps = text.slice(cut + 1);
	if (cut < 0 || !text.startsWith(`{"mitoyen":1,"sha256":"${empreinte(corps)}"`)) throw altere;
	const rows = new Map<string, unknown[]>();
	for (const line of corps.split('\n')) {
		const [nom, ligne] = JSON.parse(line) as [string, unknown];
		const siennes = rows.get(nom);
		if (siennes) siennes.push(ligne);
		else rows.set(nom, [ligne]);
	}
	return rows;
}

async function remplir(tx: Base, table: PgTable, rows: unknown[]) {
	const identite = getTableConfig(table).columns.some(({ generatedIdentity }) => generatedIdentity);
	// Their numbers are those that other rows name.
	const propres = sql.raw(identite ? 'overriding system value' : '');
	for (let i = 0; i < rows.length; i += TRANCHE) {
		const some = JSON.stringify(rows.slice(i, i + TRANCHE));
		await tx.execute(
			sql`insert into ${table} ${propres} select * from jsonb_populate_recordset(null::${table}, ${some}::jsonb)`
		);
	}
	if (!identite) return;
	const nom = getTableName(table);
	await tx.execute(
		sql`select setval(pg_get_serial_sequence(${nom}, 'id'), coalesce((select max(id) from ${table}), 0) + 1, false)`
	);
}

async function checkVersions(tx: Base) {
	const rows = await tx.select().from(histoire.versions);
	const fausse = rows.find(({ contenu, sha256 }) => empreinte(contenu) !== sha256);
	if (fausse) throw new BaseFermee(`La version ${fausse.numero} de la sauvegarde est altérée.`);
}
