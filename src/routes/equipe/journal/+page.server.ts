import { exiger } from '#lib/server/compte/garde.ts';
import { chercherJournal, choixJournal, parseFiltreJournal } from '#lib/server/equipe/journal.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { motAction, motsDetail } from '#lib/view/journal.ts';
import type { PageServerLoad } from './$types';

/** Who did what, under the search of the address. */
export const load: PageServerLoad = async (event) => {
	exiger(event, 'lecture');
	const { base } = await ouvrirSalle();
	const filtre = parseFiltreJournal(event.url.searchParams);
	const { lignes, total, pages } = await chercherJournal(base, filtre);
	const { auteurs, actions } = await choixJournal(base);
	return {
		...{ filtre, total, pages, auteurs },
		actions: actions.map((id) => ({ id, nom: motAction(id) })),
		lignes: lignes.map(({ id, auteur, action, detail, quand }) => ({
			...{ id, auteur, quand },
			...{ action: motAction(action), detail: motsDetail(detail) }
		}))
	};
};
