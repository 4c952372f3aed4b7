import { exiger } from '#lib/server/compte/garde.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { importDemande } from '#lib/server/import/demande.ts';
import { lireOctets } from '#lib/server/import/fiche.ts';
import type { RequestHandler } from './$types';

/** The file as it was given, under a name of ours: it is saved, never shown by the browser. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const { id, nom } = await importDemande(base, event.params.id);
	const extension = /\.(csv|tsv|txt|xlsx|ods|json)$/i.exec(nom)?.[1]?.toLowerCase() ?? 'bin';
	return new Response(Buffer.from(await lireOctets(base, id)), {
		headers: {
			'content-type': 'application/octet-stream',
			'content-disposition': `attachment; filename="mitoyen-import-${id}.${extension}"`
		}
	});
};
