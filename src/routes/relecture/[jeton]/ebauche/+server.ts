import { json } from '@sveltejs/kit';
import { lireChamps } from '#lib/server/equipe/formulaire.ts';
import { aujourdhui } from '#lib/server/equipe/demande.ts';
import { garderSeulement } from '#lib/server/saisie/geste.ts';
import { entrerParLien } from '#lib/server/saisie/lien.ts';
import type { RequestHandler } from './$types';

/** Keeps a form as it is being typed; answers when it was kept. */
export const POST: RequestHandler = async (event) => {
	const ouverte = await entrerParLien(event);
	const form = await lireChamps(event.request);
	return json({ quand: await garderSeulement({ ...ouverte, form, aujourdhui: aujourdhui() }) });
};
