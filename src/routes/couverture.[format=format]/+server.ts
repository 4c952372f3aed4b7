import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { fichiersCouverture } from './formats.ts';
import type { RequestHandler } from './$types';

/** The coverage map as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { index, noyau } = currentRelease();
	const { vue, avis } = parseVue(query, noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const { requestId } = locals;
	const demande = { format, option, instance: url.pathname, requestId };
	return repondreFichier(fichiersCouverture(lireVue(index, vue), url.origin), demande);
};
