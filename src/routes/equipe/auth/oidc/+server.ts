import { error, redirect } from '@sveltejs/kit';
import { partirChezFournisseur } from '#lib/server/compte/entree-agent.ts';
import { attendre, compterLien } from '#lib/server/compte/essais.ts';
import { suiteDe } from '#lib/server/compte/suite.ts';
import type { RequestHandler } from './$types';

/** The link of the page where one signs in. A link, as our policy lets no form lead to another site. */
export const GET: RequestHandler = async (event) => {
	const attente = await compterLien(event);
	if (attente !== null) {
		error(429, { message: attendre(event, attente), code: 'trop-de-demandes' });
	}
	const suite = suiteDe(event.url.searchParams.get('suite'), event.url.origin);
	const adresse = await partirChezFournisseur(event, suite);
	if (adresse === null) error(404, { message: 'Aucun fournisseur d’identité n’est réglé.' });
	redirect(303, adresse);
};
