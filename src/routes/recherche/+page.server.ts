import { cherche, LONGUEUR_MAX } from '#lib/domain/recherche/recherche.ts';
import { currentRecherche } from '#lib/server/recherche.ts';
import type { PageServerLoad } from './$types';

/** Entries of one group on the page: enough for every homonym, little enough to be read. */
const PAR_GROUPE = 100;

/** The same search as the box, for browsers without scripts and for "all the results". */
export const load: PageServerLoad = ({ url }) => {
	const texte = url.searchParams.get('q') ?? '';
	return {
		reponse: cherche(currentRecherche().annuaire, texte, PAR_GROUPE),
		/** How much of it was read, when it was too long. */
		longueur: texte.length > LONGUEUR_MAX ? LONGUEUR_MAX : null
	};
};
