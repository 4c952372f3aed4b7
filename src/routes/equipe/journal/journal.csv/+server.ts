import { tableauCsv, toTableau } from '#lib/export/csv.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { exporterJournal, parseFiltreJournal } from '#lib/server/equipe/journal.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { motAction, motsDetail } from '#lib/view/journal.ts';
import type { RequestHandler } from './$types';

/** The lines of the journal under the search of the address, as a French spreadsheet opens them. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'lecture');
	const filtre = parseFiltreJournal(event.url.searchParams);
	const lignes = await exporterJournal((await ouvrirSalle()).base, filtre);
	const tableau = toTableau(lignes, [
		{ nom: 'quand', valeur: ({ quand }) => quand.toISOString() },
		{ nom: 'auteur', valeur: ({ auteur }) => auteur },
		{ nom: 'action', valeur: ({ action }) => action },
		{ nom: 'libelle', valeur: ({ action }) => motAction(action) },
		{ nom: 'detail', valeur: ({ detail }) => motsDetail(detail) }
	]);
	return new Response(tableauCsv(tableau, 'excel'), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="mitoyen-journal.csv"'
		}
	});
};
