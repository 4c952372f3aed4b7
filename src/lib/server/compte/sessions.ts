import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { sessions } from '#lib/server/base/schema-comptes.ts';
import { appareilDe } from './appareil.ts';

/** A place where an account is signed in. */
export type SessionOuverte = {
	id: string;
	appareil: string;
	adresse: string | null;
	/** ISO instant. */
	depuis: string;
	/** True for the one that asks. */
	ici: boolean;
};

/** Where an account is signed in, the latest first. Their secret words never leave the database. */
export async function listerSessions(
	base: Base,
	compte: string,
	ici: string | undefined
): Promise<SessionOuverte[]> {
	const rows = await base
		.select({
			...{ id: sessions.id, depuis: sessions.createdAt },
			...{ adresse: sessions.ipAddress, userAgent: sessions.userAgent }
		})
		.from(sessions)
		.where(and(eq(sessions.userId, compte), gt(sessions.expiresAt, sql`now()`)))
		.orderBy(desc(sessions.createdAt));
	return rows.map(({ id, depuis, adresse, userAgent }) => ({
		...{ id, adresse: adresse || null, ici: id === ici },
		...{ depuis: depuis.toISOString(), appareil: appareilDe(userAgent) }
	}));
}

/** Ends one session of an account; false when it has none of that number. */
export async function fermerUne(base: Base, compte: string, id: string): Promise<boolean> {
	const celle = and(eq(sessions.userId, compte), eq(sessions.id, id));
	const gone = await base.delete(sessions).where(celle).returning({ id: sessions.id });
	return gone.length > 0;
}

/** Ends the sessions of an account, but for one; gives how many. */
export async function fermerToutes(base: Base, compte: string, sauf?: string): Promise<number> {
	const celles = and(eq(sessions.userId, compte), sauf ? ne(sessions.id, sauf) : undefined);
	const gone = await base.delete(sessions).where(celles).returning({ id: sessions.id });
	return gone.length;
}
