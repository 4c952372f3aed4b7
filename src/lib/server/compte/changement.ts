import type { RequestEvent } from '@sveltejs/kit';
import { and, eq } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { identites } from '#lib/server/base/schema-comptes.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Compte } from './compte.ts';
import { enTetes } from './connexion.ts';
import { authDe } from './instance.ts';
import { MOT_DE_PASSE } from './mot-de-passe.ts';

/** Tells whether an account signs in by a password; else an identity provider alone vouches for it. */
export async function aMotDePasse(base: Base, compte: string): Promise<boolean> {
	const celle = and(eq(identites.userId, compte), eq(identites.providerId, MOT_DE_PASSE));
	const rows = await base.select({ id: identites.id }).from(identites).where(celle);
	return rows.length > 0;
}

/**
 * Changes the password of who asks: every session ends, and theirs goes on under a new cookie. False
 * when `actuel` is not their password.
 */
export async function changerMotDePasse(
	event: RequestEvent,
	compte: Compte,
	actuel: string,
	nouveau: string
): Promise<boolean> {
	const auth = await authDe(event.url.origin);
	const response = await auth.api.changePassword({
		body: { currentPassword: actuel, newPassword: nouveau, revokeOtherSessions: true },
		headers: enTetes(event),
		asResponse: true
	});
	if (response.status >= 500) throw new Error(`change of password: ${await response.text()}`);
	if (!response.ok) return false;
	event.locals.cookies.push(...response.headers.getSetCookie());
	await noter((await ouvrirSalle()).base, compte, 'mot-de-passe-choisi', { par: 'compte' });
	return true;
}
