import { redirect } from '@sveltejs/kit';
import { fermerSession } from '#lib/server/compte/connexion.ts';
import { CONNEXION } from '#lib/server/compte/garde.ts';
import type { RequestHandler } from './$types';

/** The button of the menu: a link that signs out would do so from any page that shows it as a picture. */
export const POST: RequestHandler = async (event) => {
	await fermerSession(event);
	redirect(303, CONNEXION);
};
