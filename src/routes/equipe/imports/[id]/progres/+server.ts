import { json } from '@sveltejs/kit';
import { exiger } from '#lib/server/compte/garde.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { importDemande } from '#lib/server/import/demande.ts';
import type { RequestHandler } from './$types';

/** How far the reading of a file is, for the page that shows it. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const { etat, progres } = await importDemande(base, event.params.id);
	return json({ etat, progres });
};
