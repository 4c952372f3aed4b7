import { fautesDe } from '#lib/export/fautes.ts';
import { panneauDe } from '#lib/map/panneau.ts';
import { demandeMalFormee, probleme } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { preuvesDe } from '#lib/view/preuves.ts';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The evidence behind the panel of a département: what the browser does not hold. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const { index, noyau, release, cog } = currentRelease();
	const { vue, avis } = parseVue(url.searchParams, noyau);
	const fautes = fautesDe(avis);
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	const { code } = params;
	if (!noyau.departements.some((departement) => departement.code === code)) {
		return probleme({
			status: 404,
			title: 'Département introuvable',
			detail: `Aucun département ne porte le code «\u202f${code.slice(0, 20)}\u202f».`,
			code: 'introuvable',
			instance: url.pathname,
			requestId: locals.requestId
		});
	}
	const slugs = panneauDe(index, vue, code).structures.map(({ slug }) => slug);
	return json(preuvesDe(release, cog, vue, code, slugs));
};
