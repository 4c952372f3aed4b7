import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Base } from '#lib/server/base/base.ts';
import { comptes, compteStructures } from '#lib/server/base/schema-comptes.ts';
import type { Compte } from './compte.ts';
import { ROLES } from './role.ts';

/** Why an account cannot be made or altered, in French with its remedy. */
export class RefusCompte extends Error {
	override name = 'RefusCompte';
}

/** A mail address as it is kept: one person has one account, however the address is typed. */
export const ADRESSE = z
	.string()
	.trim()
	.toLowerCase()
	.max(254, 'Cette adresse est trop longue.')
	.pipe(z.email('Écrivez une adresse comme prenom.nom@exemple.fr.'));

const NOM = z
	.string()
	.trim()
	.min(1, 'Écrivez le nom de la personne.')
	.max(120, 'Ce nom est trop long.')
	// The history writes "Name <address>".
	.regex(/^[^<>\p{Cc}]*$/u, 'Un nom ne contient ni chevron ni caractère invisible.');

/** What an account may do, in a form. */
export const DROITS = {
	role: z.enum(ROLES, `Le rôle est l’un de ceux-ci\u202f: ${ROLES.join(', ')}.`),
	structures: z.array(z.string().regex(/^[a-z0-9-]{1,80}$/)).max(200)
};

/** What one says of a new account. Contributors have structures, the others see them all. */
export const NOUVEAU = z
	.strictObject({ nom: NOM, email: ADRESSE, ...DROITS })
	.refine(({ role, structures }) => role !== 'contribution' || structures.length > 0, {
		path: ['structures'],
		message: 'Une personne qui contribue le fait pour une structure au moins.'
	});
export type Nouveau = z.infer<typeof NOUVEAU>;

/** Makes an account, without any way to sign in yet. Throws `RefusCompte` when the address has one. */
export async function creerCompte(tx: Base, nouveau: Nouveau): Promise<Compte> {
	const { nom, email, role } = nouveau;
	const structures = role === 'contribution' ? [...new Set(nouveau.structures)] : [];
	const id = randomBytes(16).toString('hex');
	const made = await tx
		.insert(comptes)
		// Who invites vouches for the address: an agent of the identity provider may claim the account.
		.values({ id, name: nom, email, emailVerified: true, role })
		.onConflictDoNothing()
		.returning({ id: comptes.id });
	if (made.length === 0) {
		throw new RefusCompte(`${email} a déjà un compte. Changez son rôle, ou envoyez-lui un lien.`);
	}
	await poserStructures(tx, id, structures);
	return { id, nom, email, role, structures };
}

/** Gives a contributor these structures, in place of those it had. */
export async function poserStructures(tx: Base, compte: string, structures: readonly string[]) {
	await tx.delete(compteStructures).where(eq(compteStructures.compte, compte));
	const rows = structures.map((structure) => ({ compte, structure }));
	if (rows.length) await tx.insert(compteStructures).values(rows);
}
