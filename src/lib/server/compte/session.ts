import type { RequestEvent } from '@sveltejs/kit';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Compte } from './compte.ts';
import { authDe } from './instance.ts';
import { trouverCompte } from './trouver.ts';

/** The account whose session a request bears; null: nobody signed in. Throws when there is no database. */
export async function lireCompte({ request, url, locals }: RequestEvent): Promise<Compte | null> {
	const auth = await authDe(url.origin);
	const lue = await auth.api.getSession({ headers: request.headers });
	if (!lue) return null;
	locals.session = lue.session.id;
	return trouverCompte((await ouvrirSalle()).base, lue.user.id);
}
