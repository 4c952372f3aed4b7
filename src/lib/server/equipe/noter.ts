import type { Base } from '#lib/server/base/base.ts';
import { journal } from '#lib/server/base/schema-histoire.ts';
import { auteurDe, type Compte } from '#lib/server/compte/compte.ts';

/**
 * Writes one line of the journal: who did what, for ever. In the transaction of what was done, when
 * there is one. `qui`: an account, or the name of a person on the command line; `action`: a verb of
 * the interface in slug form ("connexion", "role-change"); nothing secret in `detail`.
 */
export async function noter(
	base: Base,
	qui: Pick<Compte, 'nom' | 'email'> | string,
	action: string,
	detail: Record<string, unknown> = {}
): Promise<void> {
	const auteur = typeof qui === 'string' ? qui : auteurDe(qui);
	await base.insert(journal).values({ auteur, action, detail });
}
