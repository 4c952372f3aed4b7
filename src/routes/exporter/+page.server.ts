import { estRefus } from '#lib/publication/demande.ts';
import { exportationDe } from '#lib/publication/exportation.ts';
import { publicationNommee } from '#lib/publication/tolerante.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import type { PageServerLoad } from './$types';

/** What the view of `de` offers to take away, and what is chosen of it so far. */
export const load: PageServerLoad = ({ url, locals }) => {
	const lue = publicationNommee(url);
	if (estRefus(lue)) introuvable(locals, lue.detail, lue.proches);
	return {
		exportation: exportationDe(lue.publication),
		fautes: lue.fautes,
		requete: Object.fromEntries(url.searchParams)
	};
};
