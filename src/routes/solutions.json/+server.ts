import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { solutionsJson } from '#lib/export/solutions.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseSolutions } from '#lib/view/adoption/vue.ts';
import type { RequestHandler } from './$types';

/** The network of the shared solutions, under the same filters as its page. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { release, index, noyau } = currentRelease();
	const { vue, avis } = parseSolutions(url.searchParams, noyau);
	const fautes = fautesDe(avis);
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	const reseau = adoptions(release, index, vue.filtre);
	const headers = { 'content-type': 'application/json; charset=utf-8' };
	return new Response(solutionsJson({ noyau, vue, reseau }), { headers });
};
