import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { gexf } from '#lib/export/gexf.ts';
import { graphml } from '#lib/export/graphml.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { reseauFichier } from '#lib/export/reseau-fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseSolutions, parseSolutions } from '#lib/view/adoption/vue.ts';
import type { RequestHandler } from './$types';

const FORMATS = {
	graphml: { write: graphml, type: 'application/graphml+xml' },
	gexf: { write: gexf, type: 'application/gexf+xml' }
};

/** The network as nodes and edges, under the same filters as its page. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as keyof typeof FORMATS;
	const { release, index, noyau } = currentRelease();
	const { vue, avis } = parseSolutions(url.searchParams, noyau);
	const fautes = fautesDe(avis);
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	const lues = { noyau, vue, reseau: adoptions(release, index, vue.filtre) };
	const { write, type } = FORMATS[format];
	const name = disposition(['solutions', ...vue.filtre.axes], release.date, format);
	const headers = { 'content-type': `${type}; charset=utf-8`, 'content-disposition': name };
	return new Response(write(reseauFichier(lues, url.origin + adresseSolutions(vue))), { headers });
};
