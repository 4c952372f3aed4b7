import { buildFicheSolution, type ChoixFiche } from '#lib/domain/adoption/fiche.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { solutionFigure } from '#lib/export/solution-figure.ts';
import { ficheSolutionJson } from '#lib/export/solution-json.ts';
import { solutionTableau } from '#lib/export/solution-tableau.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { currentContours, currentZones } from '#lib/server/plan.ts';
import { demandeMalFormee, probleme } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { refusSolution } from '#lib/server/solution.ts';
import { adresseFicheSolution, parseFicheSolution } from '#lib/view/adoption/vue-fiche.ts';
import type { RequestHandler } from './$types';

/** A solution as a file: what its page shows under the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { release, noyau } = currentRelease();
	const { requestId } = locals;
	const instance = url.pathname;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { choix, avis } = parseFicheSolution(query, noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, instance, requestId);
	const publication = publicationDe(params.slug, choix, url.origin);
	if (publication)
		return repondreFichier(fichiersPublies(publication), { format, option, instance, requestId });
	const { message: detail, proches: pages } = refusSolution(release, params.slug);
	const proches = pages.map(({ href, nom }) => ({ href: `${href}.json`, nom }));
	const title = 'Solution introuvable';
	return probleme({
		status: 404,
		title,
		detail,
		code: 'introuvable',
		instance,
		requestId,
		proches
	});
};

function publicationDe(slug: string, choix: ChoixFiche, origine: string): Publication | null {
	const { release, index, noyau } = currentRelease();
	const fiche = buildFicheSolution(release, index, slug, choix);
	if (!fiche) return null;
	const fond = () => ({ ...currentContours(), lien: origine + adresseFicheSolution(slug, choix) });
	return {
		...{ noyau, sources: release.sources, zones: currentZones },
		parties: ['solution', slug],
		json: () => ficheSolutionJson(index, fiche, choix),
		tableau: () => solutionTableau(fiche),
		figure: () => solutionFigure(index, fiche, choix, fond())
	};
}
