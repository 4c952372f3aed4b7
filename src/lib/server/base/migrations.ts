import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { lignesDe, type Base } from './base.ts';

/** Any number: all copies of the program take the same lock. */
const VERROU = 727_001;

/** A newer program changed the schema: this one does not open the database, or no more writes facts in it. */
export class BaseRecente extends Error {
	override name = 'BaseRecente';

	constructor() {
		super(
			'La base a été mise à jour par une version plus récente de Mitoyen\u202f: mettez ce programme à jour. D’ici là, rien n’est écrit.'
		);
	}
}

/** The last change of schema that this program knows, once it has opened a database. */
let connue = 0;

/**
 * Throws `BaseRecente` when a newer program has changed the schema since this one opened the database:
 * from then on it only reads.
 */
export async function exigerConnue(tx: Base): Promise<void> {
	const rows = await tx.execute(
		sql`select coalesce(max(created_at), 0)::text as derniere from drizzle.__drizzle_migrations`
	);
	const [{ derniere }] = lignesDe<{ derniere: string }>(rows) as [{ derniere: string }];
	if (Number(derniere) > connue) throw new BaseRecente();
}

/**
 * Brings the schema up to the files of `dossier`, in one transaction under a lock that dies with it:
 * two processes that start together migrate once, and one that is killed leaves nothing half done.
 * Throws `BaseRecente`, or when a file that was applied has changed since.
 */
export async function migrer(base: Base, dossier: string): Promise<void> {
	const files = readMigrationFiles({ migrationsFolder: dossier });
	connue = Math.max(connue, ...files.map(({ folderMillis }) => folderMillis));
	await base.transaction(async (tx) => {
		await tx.execute(sql`set local lock_timeout = '60s'`);
		await tx.execute(sql`set local statement_timeout = 0`);
		await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(VERROU))})`);
		await tx.execute(sql`create schema if not exists drizzle`);
		// drizzle-kit's own table: its tools stay usable.
		await tx.execute(
			sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`
		);
		const done = lignesDe<{ hash: string; created_at: string }>(
			await tx.execute(sql`select hash, created_at from drizzle.__drizzle_migrations`)
		);
		checkFaites(done, files);
		const applied = new Set(done.map(({ created_at }) => Number(created_at)));
		for (const { folderMillis, hash, sql: statements } of files) {
			if (applied.has(folderMillis)) continue;
			for (const statement of statements) await tx.execute(sql.raw(statement));
			await tx.execute(
				sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`
			);
		}
	});
}

function checkFaites(
	done: { hash: string; created_at: string }[],
	files: ReturnType<typeof readMigrationFiles>
) {
	for (const { hash, created_at } of done) {
		const file = files.find(({ folderMillis }) => folderMillis === Number(created_at));
		if (!file) throw new BaseRecente();
		if (file.hash !== hash) {
			throw new Error(
				`Une migration déjà appliquée a changé dans drizzle/ (${created_at}). Remède\u202f: git checkout drizzle/.`
			);
		}
	}
}
