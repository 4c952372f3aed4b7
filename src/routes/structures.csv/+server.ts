import { buildAnnuaire } from '#lib/domain/annuaire/annuaire.ts';
import { annuaireCsv } from '#lib/export/annuaire-csv.ts';
import { PROFILS } from '#lib/export/csv.ts';
import { fautesDe, readChoix } from '#lib/export/fautes.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import type { RequestHandler } from './$types';

/** The directory as a table, under the same filters as its page. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { release, index, cog, noyau } = currentRelease();
	const query = new URLSearchParams(url.searchParams);
	const { valeur: profil, faute } = readChoix(query, 'profil', PROFILS);
	query.delete('profil');
	const { vue, avis } = parseVue(query, noyau);
	const fautes = [...fautesDe(avis), ...(faute ? [faute] : [])];
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	const csv = annuaireCsv(buildAnnuaire({ release, index, cog }, vue.filtre), profil);
	const name = disposition(['structures', ...vue.filtre.familles], release.date, 'csv');
	const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': name };
	return new Response(csv, { headers });
};
