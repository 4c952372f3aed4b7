import { adoptions } from '#lib/domain/adoption/reseau.ts';
import type { Profil } from '#lib/export/csv.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { solutionsSvg } from '#lib/export/solutions-figure.ts';
import { solutionsCsv, solutionsJson } from '#lib/export/solutions.ts';
import { repondreFichier, type Fichiers } from '#lib/server/fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseSolutions, parseSolutions, type VueSolutions } from '#lib/view/adoption/vue.ts';
import type { RequestHandler } from './$types';

/** The network as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { vue, avis } = parseSolutions(query, currentRelease().noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const { requestId } = locals;
	const demande = { format, option, instance: url.pathname, requestId };
	return repondreFichier(fichiersDe(vue, url.origin), demande);
};

function fichiersDe(vue: VueSolutions, origine: string): Fichiers {
	const { release, index, noyau } = currentRelease();
	const lues = { noyau, vue, reseau: adoptions(release, index, vue.filtre) };
	const parties = ['solutions', ...vue.filtre.axes];
	return {
		json: () => solutionsJson(lues),
		csv: (profil) => solutionsCsv(lues, profil as Profil),
		svg: (polices) => solutionsSvg(lues, origine + adresseSolutions(vue), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) => disposition(parties, release.date, extension, mode)
	};
}
