import { buildAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The directory, under the same filters as its page. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { release, index, cog, noyau } = currentRelease();
	const { vue, avis } = parseVue(url.searchParams, noyau);
	const fautes = fautesDe(avis);
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	const structures = buildAnnuaire({ release, index, cog }, vue.filtre);
	return json({ release: noyau.release, vue, structures });
};
