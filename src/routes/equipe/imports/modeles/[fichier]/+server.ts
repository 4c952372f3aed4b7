import { error } from '@sveltejs/kit';
import { classeurModele, fichierModele, schemaModele } from '#lib/publication/modeles/modele.ts';
import { fabriquer } from '#lib/server/atelier.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { feuilleCsv } from '#lib/server/data/ecriture.ts';
import { aujourdhui } from '#lib/server/equipe/demande.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { RequestHandler } from './$types';

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'schema.json': 'application/json; charset=utf-8'
};

/** A file to complete and to import again, with the facts of the draft. */
export const GET: RequestHandler = async (event) => {
	exiger(event, 'edition');
	const demande = fichierModele(event.params.fichier);
	if (!demande) error(404, { message: 'Il n’y a pas de modèle de ce nom.', code: 'introuvable' });
	const { types, format } = demande;
	const [type] = types as [(typeof types)[number]];
	const date = aujourdhui();
	const donnees = await readBrouillon((await ouvrirSalle()).base);
	const nom = types.length > 1 ? 'mitoyen-faits' : type;
	const ecrire = {
		csv: () => feuilleCsv(donnees, type),
		xlsx: () => fabriquer('xlsx', classeurModele(donnees, types, date)),
		'schema.json': () => JSON.stringify(schemaModele(type, event.url.href, date), null, '\t')
	};
	return new Response((await ecrire[format]()) as BodyInit, {
		headers: {
			'content-type': TYPES[format],
			'content-disposition': `attachment; filename="${nom}.${format}"`
		}
	});
};
