import { buildFicheSolution, type ChoixFiche } from '#lib/domain/adoption/fiche.ts';
import type { Profil } from '#lib/export/csv.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { solutionCsv } from '#lib/export/solution-csv.ts';
import { solutionFigure } from '#lib/export/solution-figure.ts';
import { ficheSolutionJson } from '#lib/export/solution-json.ts';
import { repondreFichier, type Fichiers } from '#lib/server/fichier.ts';
import { currentContours } from '#lib/server/plan.ts';
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
	const fichiers = fichiersDe(params.slug, choix, url.origin);
	if (fichiers) return repondreFichier(fichiers, { format, option, instance, requestId });
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

function fichiersDe(slug: string, choix: ChoixFiche, origine: string): Fichiers | null {
	const { release, index } = currentRelease();
	const fiche = buildFicheSolution(release, index, slug, choix);
	if (!fiche) return null;
	const lien = origine + adresseFicheSolution(slug, choix);
	return {
		json: () => ficheSolutionJson(index, fiche, choix),
		csv: (profil) => solutionCsv(fiche, profil as Profil),
		svg: (polices) =>
			figureSvg(solutionFigure(index, fiche, choix, { ...currentContours(), lien }), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) => disposition(['solution', slug], release.date, extension, mode)
	};
}
