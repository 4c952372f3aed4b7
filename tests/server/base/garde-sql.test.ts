import { drizzle } from 'drizzle-orm/postgres-js';
import { type SQL, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { estPerdue, garder } from '#lib/server/base/garde-sql.ts';
import { startServeurSql } from '../../postgres.ts';

describe('a connection that the server drops inside a transaction', () => {
	let serveur: Awaited<ReturnType<typeof startServeurSql>>;
	let client: postgres.Sql;
	beforeAll(async () => {
		serveur = await startServeurSql();
		serveur.psql('create table traces (quoi text not null);');
		const options = { max: 1, backoff: () => 0.05, onnotice: () => {} };
		client = garder(postgres(serveur.url, options));
	}, 60_000);
	afterAll(async () => {
		await client.end({ timeout: 1 });
		serveur.stop();
	});

	/** Ends every connection of the client, from another one. */
	const couper = () =>
		serveur.psql(
			`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name = 'postgres.js';`
		);

	/** A callback that swallows its errors and goes on: the worst of them. */
	async function continuer(tx: { execute(query: SQL): PromiseLike<unknown> }) {
		await tx.execute(sql`insert into traces values ('dans la transaction')`);
		couper();
		for (let n = 0; n < 3; n++) {
			await Promise.resolve(tx.execute(sql`insert into traces values ('après la perte')`)).catch(
				() => {}
			);
			await new Promise((resolve) => setTimeout(resolve, 60));
		}
	}

	it('rejects, and no later statement of it is ever written', async () => {
		const base = drizzle(client);
		const finis: Promise<void>[] = [];
		for (let i = 0; i < 5; i++) {
			const lost = await base
				.transaction(async (tx) => {
					const work = continuer(tx);
					finis.push(work);
					await work;
				})
				.then(
					() => null,
					(error: unknown) => error
				);
			expect(estPerdue(lost)).toBe(true);
		}
		await Promise.all(finis);
		expect(serveur.psql('select count(*) from traces;').trim()).toBe('0');
	});

	it('leaves the client able to work, and a transaction that nothing cuts is written', async () => {
		const base = drizzle(client);
		const answers = () =>
			base.execute(sql`select 1`).then(
				() => true,
				() => false
			);
		await expect.poll(answers).toBe(true);
		await base.transaction(async (tx) => {
			await tx.execute(sql`insert into traces values ('entière')`);
			await tx.transaction((inner) => inner.execute(sql`insert into traces values ('dedans')`));
		});
		expect(serveur.psql('select count(*) from traces;').trim()).toBe('2');
	});

	it('rolls back when the work itself throws', async () => {
		const work = drizzle(client).transaction(async (tx) => {
			await tx.execute(sql`insert into traces values ('jamais')`);
			throw new Error('refusé');
		});
		await expect(work).rejects.toThrow('refusé');
		expect(serveur.psql(`select count(*) from traces where quoi = 'jamais';`).trim()).toBe('0');
	});
});
