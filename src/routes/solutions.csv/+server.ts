import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande } from '#lib/export/format.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { solutionsCsv } from '#lib/export/solutions.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseSolutions } from '#lib/view/adoption/vue.ts';
import type { RequestHandler } from './$types';

/** The links of the network as a table, under the same filters as its page. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { release, index, noyau } = currentRelease();
	const { query, option, fautes: profil } = readDemande(url.searchParams, 'csv');
	const { vue, avis } = parseSolutions(query, noyau);
	const fautes = [...fautesDe(avis), ...profil];
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	const reseau = adoptions(release, index, vue.filtre);
	const name = disposition(['solutions', ...vue.filtre.axes], release.date, 'csv');
	const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': name };
	return new Response(solutionsCsv({ noyau, vue, reseau }, option.profil), { headers });
};
