import type { RequestEvent } from '@sveltejs/kit';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Compte } from './compte.ts';

/** The account whose session a request bears; null: nobody signed in. Throws when there is no database. */
export async function lireCompte(_event: RequestEvent): Promise<Compte | null> {
	await ouvrirSalle();
	return null;
}
