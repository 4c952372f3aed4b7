import { Readable } from 'node:stream';
import { type Colonne, tableauCsv, toTableau } from '#lib/export/csv.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { exporterJournal, type LigneJournal, parseFiltreJournal } from '#lib/server/equipe/journal.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { motAction, motsDetail } from '#lib/view/journal.ts';
import type { RequestHandler } from './$types';

const COLONNES: Colonne<LigneJournal>[] = [
	{ nom: 'quand', valeur: ({ quand }) => quand.toISOString() },
	{ nom: 'auteur', valeur: ({ auteur }) => auteur },
	{ nom: 'action', valeur: ({ action }) => action },
	{ nom: 'libelle', valeur: ({ action }) => motAction(action) },
	{ nom: 'detail', valeur: ({ detail }) => motsDetail(detail) }
];

/** All the lines of the journal under the search of the address, as a French spreadsheet opens them. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'lecture');
	const filtre = parseFiltreJournal(event.url.searchParams);
	const { base } = await ouvrirSalle();
	const flux = Readable.toWeb(Readable.from(enCsv(exporterJournal(base, filtre))));
	return new Response(flux as ReadableStream, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="mitoyen-journal.csv"'
		}
	});
};

/** One file of several lots of lines: its names once. */
async function* enCsv(lots: AsyncIterable<LigneJournal[]>): AsyncGenerator<Uint8Array> {
	let first = true;
	for await (const lot of lots) {
		const csv = tableauCsv(toTableau(lot, COLONNES), 'excel');
		yield Buffer.from(first ? csv : csv.slice(csv.indexOf('\r\n') + 2));
		first = false;
	}
}
