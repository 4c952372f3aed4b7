import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { exiger } from '#lib/server/compte/garde.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { lireImport } from '#lib/server/import/fiche.ts';
import { rapportCsv } from '#lib/server/import/rapport-csv.ts';
import { numeroDe } from '../../numero.ts';
import type { RequestHandler } from './$types';

/** All the lines of the report that are kept, piece by piece. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const id = numeroDe(event.params.id);
	if (!(await lireImport(base, id))) {
		error(404, { message: 'Il n’y a pas d’import de ce numéro.', code: 'introuvable' });
	}
	const flux = Readable.toWeb(Readable.from(rapportCsv(base, id)));
	return new Response(flux as ReadableStream, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="mitoyen-import-${id}-rapport.csv"`
		}
	});
};
