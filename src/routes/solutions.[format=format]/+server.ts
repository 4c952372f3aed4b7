import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { fautesDe, readChoix } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { LECTURES, type Lecture } from '#lib/export/solutions-figure.ts';
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
	const { valeur: lecture, faute } = readLecture(query, format);
	const { release, index, noyau } = currentRelease();
	const { vue, avis } = parseSolutions(query, noyau);
	const toutes = [...fautesDe(avis), ...fautes, ...(faute ? [faute] : [])];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const lues = { noyau, vue, reseau: adoptions(release, index, vue.filtre) };
	const lien = url.origin + adresseSolutions(vue);
	const fichiers = solutionsPubliees(lues, release.sources, lien, lecture);
	const { requestId } = locals;
	return repondreFichier(fichiers, { format, option, instance: url.pathname, requestId });
};

const DONNEES: readonly Format[] = ['json', 'csv', 'xlsx', 'geojson'];

/** Which picture is asked, taken out of the query; data have no picture, and do not know the word. */
function readLecture(query: URLSearchParams, format: Format) {
	if (DONNEES.includes(format)) return { valeur: LECTURES[0], faute: null };
	const lue = readChoix<Lecture>(query, 'lecture', LECTURES);
	query.delete('lecture');
	return lue;
}
