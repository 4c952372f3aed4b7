import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Base } from '#lib/server/base/base.ts';
import { identites } from '#lib/server/base/schema-comptes.ts';

/** Characters of a password: long enough for a phrase, short enough to be hashed in a quarter second. */
export const LONGUEUR = { min: 12, max: 128 } as const;

/** How better-auth names the identity that is a password. */
export const MOT_DE_PASSE = 'credential';

/** What is wrong with a password, in French with its remedy; null: nothing. */
export function fauteMotDePasse(motDePasse: string): string | null {
	const { length } = [...motDePasse];
	if (length < LONGUEUR.min) {
		return `Ce mot de passe a ${length} caractères, il en faut ${LONGUEUR.min} au moins\u202f: une phrase de quatre mots convient.`;
	}
	if (length > LONGUEUR.max) return `Un mot de passe ne dépasse pas ${LONGUEUR.max} caractères.`;
	return null;
}

/** The two fields where one chooses a password, and what holds of both together. */
export const NOUVEAU_MOT = {
	nouveau: z.string().superRefine((motDePasse, { addIssue }) => {
		const message = fauteMotDePasse(motDePasse);
		if (message) addIssue(message);
	}),
	encore: z.string()
};
export const DEUX_FOIS = [
	({ nouveau, encore }: { nouveau: string; encore: string }) => nouveau === encore,
	{ path: ['encore'], message: 'Les deux mots de passe diffèrent : écrivez-les de nouveau.' }
] satisfies [unknown, unknown];

/** A password that nobody guesses: 144 bits, written with 24 letters, digits and two signs. */
export const inventerMotDePasse = () => randomBytes(18).toString('base64url');

/** Gives an account its password, in place of the one it had. Its sessions are left to the caller. */
export async function poserMotDePasse(tx: Base, compte: string, motDePasse: string): Promise<void> {
	const password = await hashPassword(motDePasse);
	const celle = and(eq(identites.userId, compte), eq(identites.providerId, MOT_DE_PASSE));
	await tx.delete(identites).where(celle);
	await tx.insert(identites).values({
		...{ id: randomBytes(16).toString('hex'), userId: compte, accountId: compte },
		...{ providerId: MOT_DE_PASSE, password }
	});
}
