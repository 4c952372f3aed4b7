import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies } from '#lib/export/publication.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { publicationCouverture } from './publication.ts';
import type { RequestHandler } from './$types';

/** The coverage map as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { noyau, query: reste, avis: premiers } = parseSimulation(query, currentRelease().noyau);
	const { vue, avis } = parseVue(reste, noyau);
	const toutes = [...fautesDe([...premiers, ...avis]), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const { requestId } = locals;
	const demande = { format, option, instance: url.pathname, requestId };
	const publication = publicationCouverture(lireVue(indexDe(noyau), vue), url.origin);
	return repondreFichier(fichiersPublies(publication), demande);
};
