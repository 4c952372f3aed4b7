import type { Sql, TransactionSql } from 'postgres';

// postgres 3.4.9, when the server drops a connection inside a transaction: it kills the process, and a
// callback that goes on has its statements sent on another connection, outside of any transaction.
// Both are known upstream (porsager/postgres 1066, 1154, 1208). Remove this file when the kill test
// passes without it (tests/server/base/garde-sql.test.ts).

const PERDUES = new Set([
	...['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT'],
	...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']
]);

/** Whether an error says that the database went away. */
export const estPerdue = (error: unknown): boolean =>
	codesDe(error).some((code) => PERDUES.has(code));

/** The codes of an error (SQLSTATE, or of the system): drizzle keeps the driver's error as its cause. */
export function codesDe(error: unknown): string[] {
	if (typeof error !== 'object' || error === null) return [];
	const { code, cause } = error as { code?: unknown; cause?: unknown };
	return [...(typeof code === 'string' ? [code] : []), ...codesDe(cause)];
}

type Travail = (tx: TransactionSql) => unknown;

/**
 * The same client, whose transactions survive the loss of their connection: they reject, at once and
 * for good, and no later statement of theirs is sent anywhere. Write one statement at a time.
 */
export function garder(client: Sql): Sql {
	const begin = client.begin.bind(client) as (options: string, work: Travail) => Promise<unknown>;
	const gardee = (first: string | Travail, second?: Travail) => {
		const [options, work] = second ? [first as string, second] : ['', first as Travail];
		return new Promise((resolve, reject) => {
			const perte = new Perte(reject);
			begin(options, (tx) => perte.run(tx, work)).then(resolve, (error: unknown) => {
				perte.note(error);
				reject(error);
			});
		});
	};
	return Object.assign(client, { begin: gardee });
}

/** What one transaction knows of its connection. */
class Perte {
	private cause: unknown = null;

	constructor(private readonly reject: (error: unknown) => void) {}

	note(error: unknown) {
		if (estPerdue(error)) this.cause ??= error;
	}

	async run(tx: TransactionSql, work: Travail): Promise<unknown> {
		try {
			const result = await work(this.wrap(tx));
			if (this.cause) throw this.cause;
			return result;
		} catch (error) {
			this.note(error);
			if (!this.cause) throw error;
			this.reject(this.cause);
			// Never settled: the server has rolled back, and the driver would send ROLLBACK to nobody.
			return new Promise(() => {});
		}
	}

	private wrap(tx: TransactionSql): TransactionSql {
		return new Proxy(tx, {
			get: (target, key) => {
				if (key === 'unsafe') return this.unsafe(target);
				if (key === 'savepoint') return this.savepoint(target);
				const value: unknown = Reflect.get(target, key);
				return typeof value === 'function' ? value.bind(target) : value;
			}
		});
	}

	private unsafe(tx: TransactionSql) {
		return (...args: Parameters<TransactionSql['unsafe']>) => {
			if (this.cause) return refusee(this.cause);
			const query = tx.unsafe(...args);
			query.catch((error: unknown) => this.note(error));
			return query;
		};
	}

	private savepoint(tx: TransactionSql) {
		return (first: string | Travail, second?: Travail) => {
			if (this.cause) return Promise.reject(this.cause);
			const work = second ?? (first as Travail);
			const inside = (inner: TransactionSql) => this.run(inner, work);
			return second ? tx.savepoint(first as string, inside) : tx.savepoint(inside);
		};
	}
}

// drizzle asks a query for `.values()` before it waits for it.
function refusee(cause: unknown) {
	const refused = Promise.reject(cause);
	refused.catch(() => {});
	return Object.assign(refused, { values: () => refused });
}
