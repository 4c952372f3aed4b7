import type { RequestEvent } from '@sveltejs/kit';
import { noter } from '#lib/server/equipe/noter.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { ADRESSE_CLIENT, clientDe } from './client.ts';
import { authDe } from './instance.ts';

/** Headers of a request as the library may believe them: who asks is written by us. */
export function enTetes(event: RequestEvent): Headers {
	const headers = new Headers(event.request.headers);
	headers.set(ADRESSE_CLIENT, clientDe(event));
	return headers;
}

/**
 * Opens a session for an address and its password: the cookie leaves with the answer. False when they
 * are not those of an account that may enter; the time taken is the same whatever is wrong.
 */
export async function ouvrirSession(
	event: RequestEvent,
	email: string,
	password: string
): Promise<boolean> {
	const auth = await authDe(event.url.origin);
	const body = { email, password };
	const response = await auth.api.signInEmail({ body, headers: enTetes(event), asResponse: true });
	if (response.status >= 500) throw new Error(`sign-in: ${await response.text()}`);
	if (!response.ok) return false;
	event.locals.cookies.push(...response.headers.getSetCookie());
	return true;
}

/** Ends the session of a request, in the database and in the browser. */
export async function fermerSession(event: RequestEvent): Promise<void> {
	const auth = await authDe(event.url.origin);
	const response = await auth.api.signOut({ headers: enTetes(event), asResponse: true });
	event.locals.cookies.push(...response.headers.getSetCookie());
	const { compte } = event.locals;
	if (compte) await noter((await ouvrirSalle()).base, compte, 'deconnexion');
}
