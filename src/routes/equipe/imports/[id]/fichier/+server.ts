import { error } from '@sveltejs/kit';
import { exiger } from '#lib/server/compte/garde.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { lireImport, lireOctets } from '#lib/server/import/fiche.ts';
import { numeroDe } from '../../numero.ts';
import type { RequestHandler } from './$types';

/** The file as it was given, under a name of ours: it is saved, never shown by the browser. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const id = numeroDe(event.params.id);
	const fiche = await lireImport(base, id);
	if (!fiche) error(404, { message: 'Il n’y a pas d’import de ce numéro.', code: 'introuvable' });
	const extension = /\.(csv|tsv|txt|xlsx|ods|json)$/i.exec(fiche.nom)?.[1]?.toLowerCase() ?? 'bin';
	return new Response(Buffer.from(await lireOctets(base, id)), {
		headers: {
			'content-type': 'application/octet-stream',
			'content-disposition': `attachment; filename="mitoyen-import-${id}.${extension}"`
		}
	});
};
