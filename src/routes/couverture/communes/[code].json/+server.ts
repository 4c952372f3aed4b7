import { fautesDe } from '#lib/export/fautes.ts';
import { lireCommunes } from '#lib/map/communes.ts';
import { currentLieux } from '#lib/server/lieux.ts';
import { demandeMalFormee, probleme } from '#lib/server/probleme.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The communes of a département under the view of the query: paint and words of each. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const { index, fins } = currentLieux();
	const { vue, avis } = parseVue(url.searchParams, index.noyau);
	const fautes = fautesDe(avis);
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	const { code } = params;
	if (!index.noyau.departements.some((departement) => departement.code === code)) {
		return probleme({
			status: 404,
			title: 'Département introuvable',
			detail: `Aucun département ne porte le code «\u202f${code.slice(0, 20)}\u202f».`,
			code: 'introuvable',
			instance: url.pathname,
			requestId: locals.requestId
		});
	}
	return json(lireCommunes(index, fins, vue, code));
};
