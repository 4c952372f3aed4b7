import { exiger } from '#lib/server/compte/garde.ts';
import { lireAttente } from '#lib/server/equipe/attente.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { PageServerLoad } from './$types';

/** What waits for who is there. */
export const load: PageServerLoad = async (event) => {
	const compte = exiger(event, 'contribution');
	const { base } = await ouvrirSalle();
	return { attente: await lireAttente(base, compte) };
};
