import { Readable } from 'node:stream';
import { exiger } from '#lib/server/compte/garde.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { importDemande } from '#lib/server/import/demande.ts';
import { rapportCsv } from '#lib/server/import/rapport-csv.ts';
import type { RequestHandler } from './$types';

/** All the lines of the report that are kept, piece by piece. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const { id } = await importDemande(base, event.params.id);
	const flux = Readable.toWeb(Readable.from(rapportCsv(base, id)));
	return new Response(flux as ReadableStream, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="mitoyen-import-${id}-rapport.csv"`
		}
	});
};
