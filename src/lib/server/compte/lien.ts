import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt, lte, ne, sql } from 'drizzle-orm';
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
export function faireLien(
	base: Base,
	compte: string,
	motif: Motif,
	origine: string
): Promise<string> {
	return base.transaction(async (tx) => {
		await tx.delete(liens).where(eq(liens.compte, compte));
		return ajouterLien(tx, compte, motif, origine);
	});
}

/** The same for whom nobody knows yet: earlier ones go on working, until `remplacerLiens`. */
export async function ajouterLien(
	base: Base,
	compte: string,
	motif: Motif,
	origine: string
): Promise<string> {
	const jeton = randomBytes(32).toString('base64url');
	const expire = sql`now() + make_interval(hours => ${HEURES[motif]})`;
	await base.delete(liens).where(lt(liens.expire, sql`now()`));
	await base.insert(liens).values({ empreinte: empreinteDe(jeton), compte, expire });
	return `${origine}${PAGE}?jeton=${jeton}`;
}

const empreinteDu = (lien: string) => empreinteDe(new URL(lien).searchParams.get('jeton')!);

/** A link that could not be handed over works no more. */
export async function retirerLien(base: Base, lien: string): Promise<void> {
	await base.delete(liens).where(eq(liens.empreinte, empreinteDu(lien)));
}

/**
 * Once a link was handed over, those of its account that would end before it work no more: an
 * invitation, which lasts longer, still does. Anyone may ask for a link who knows an address.
 */
export async function remplacerLiens(base: Base, lien: string): Promise<void> {
	const empreinte = empreinteDu(lien);
	const [neuf] = await base.select().from(liens).where(eq(liens.empreinte, empreinte));
	if (!neuf) return;
	const anciens = and(eq(liens.compte, neuf.compte), lte(liens.expire, neuf.expire));
	await base.delete(liens).where(and(anciens, ne(liens.empreinte, empreinte)));
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
 * Gives its password to the account of a link, whose links work no more, and ends its sessions: whoever
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
		await tx.delete(liens).where(eq(liens.compte, compte.id));
		await poserMotDePasse(tx, compte.id, motDePasse);
		await tx.delete(sessions).where(eq(sessions.userId, compte.id));
		await noter(tx, compte, 'mot-de-passe-choisi', { par: 'lien' });
		return true;
	});
}
