import { error, redirect } from '@sveltejs/kit';
import { revenirDuFournisseur } from '#lib/server/compte/entree-agent.ts';
import { attendre, compterLien } from '#lib/server/compte/essais.ts';
import type { RequestHandler } from './$types';

/** Where the identity provider sends people back. */
export const GET: RequestHandler = async (event) => {
	const attente = await compterLien(event);
	if (attente !== null) {
		error(429, { message: attendre(event, attente), code: 'trop-de-demandes' });
	}
	const arrivee = await revenirDuFournisseur(event);
	if (arrivee === null) error(404, { message: 'Aucun fournisseur d’identité n’est réglé.' });
	redirect(303, arrivee);
};
