import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { comptes, liens, sessions } from '#lib/server/base/schema-comptes.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import type { Compte } from './compte.ts';
import { poserMotDePasse } from './mot-de-passe.ts';

/** Hours that a link works: an invitation may wait for the end of a holiday, a reset is asked for now. */
export const HEURES = { invitation: 7 * 24, 'mot-de-passe': 1 } as const;
export type Motif = keyof typeof HEURES;

/** The page where a link leads; its word is in the query, which no error line repeats. */
const PAGE = '/equipe/mot-de-passe/nouveau';

const empreinteDe = (jeton: string) => createHash('sha256').update(jeton).digest('hex');

/** The address by which an account chooses its password, once, for some hours. Earlier ones stop working. */
export async function faireLien(
	base: Base,
	compte: string,
	motif: Motif,
	origine: string
): Promise<string> {
	const jeton = randomBytes(32).toString('base64url');
	const expire = sql`now() + make_interval(hours => ${HEURES[motif]})`;
	await base.transaction(async (tx) => {
		await tx.delete(liens).where(eq(liens.compte, compte));
		await tx.delete(liens).where(lt(liens.expire, sql`now()`));
		await tx.insert(liens).values({ empreinte: empreinteDe(jeton), compte, expire });
	});
	return `${origine}${PAGE}?jeton=${jeton}`;
}

/** Whose link it is; null once it was used, replaced, or is too old. */
export async function lireLien(
	base: Base,
	jeton: string
): Promise<Pick<Compte, 'id' | 'nom' | 'email'> | null> {
	const [lu] = await base
		.select({ id: comptes.id, nom: comptes.name, email: comptes.email })
		.from(liens)
		.innerJoin(comptes, eq(comptes.id, liens.compte))
		.where(valable(jeton));
	return lu ?? null;
}

const valable = (jeton: string) =>
	and(
		eq(liens.empreinte, empreinteDe(jeton)),
		gt(liens.expire, sql`now()`),
		isNull(comptes.suspenduLe)
	);

/**
 * Gives its password to the account of a link, which works no more, and ends its sessions: whoever
 * opened them may not be the one who now chooses. False when the link was used meanwhile.
 */
export async function suivreLien(base: Base, jeton: string, motDePasse: string): Promise<boolean> {
	return base.transaction(async (tx) => {
		const compte = await lireLien(tx, jeton);
		if (!compte) return false;
		const gone = await tx
			.delete(liens)
			.where(eq(liens.empreinte, empreinteDe(jeton)))
			.returning({ compte: liens.compte });
		if (gone.length === 0) return false;
		await poserMotDePasse(tx, compte.id, motDePasse);
		await tx.delete(sessions).where(eq(sessions.userId, compte.id));
		await noter(tx, compte, 'mot-de-passe-choisi', { par: 'lien' });
		return true;
	});
}
