import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { solutionsPubliees } from '#lib/export/solutions-publication.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseSolutions, parseSolutions } from '#lib/view/adoption/vue.ts';
import type { RequestHandler } from './$types';

/** The network as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { release, index, noyau } = currentRelease();
	const { vue, avis } = parseSolutions(query, noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const lues = { noyau, vue, reseau: adoptions(release, index, vue.filtre) };
	const fichiers = solutionsPubliees(lues, release.sources, url.origin + adresseSolutions(vue));
	const { requestId } = locals;
	return repondreFichier(fichiers, { format, option, instance: url.pathname, requestId });
};
