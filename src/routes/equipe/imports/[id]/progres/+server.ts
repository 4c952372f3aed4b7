import { error, json } from '@sveltejs/kit';
import { exiger } from '#lib/server/compte/garde.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { lireImport } from '#lib/server/import/fiche.ts';
import { numeroDe } from '../../numero.ts';
import type { RequestHandler } from './$types';

/** How far the reading of a file is, for the page that shows it. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const fiche = await lireImport(base, numeroDe(event.params.id));
	if (!fiche) error(404, { message: 'Il n’y a pas d’import de ce numéro.', code: 'introuvable' });
	return json({ etat: fiche.etat, progres: fiche.progres });
};
