import type { Profil } from '#lib/export/csv.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { simulationCsv } from '#lib/export/simulation-csv.ts';
import { simulationFigure } from '#lib/export/simulation-figure.ts';
import { simulationJson } from '#lib/export/simulation-json.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { modeleSimulation } from '#lib/map/simulation/modele.ts';
import { repondreFichier, type Fichiers } from '#lib/server/fichier.ts';
import { currentContours } from '#lib/server/plan.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { noteDe, PAGE_SIMULATION } from '#lib/view/simulation/notation.ts';
import type { Vue } from '#lib/view/vue.ts';
import type { RequestHandler } from './$types';

/** A scenario as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { noyau, query: reste, avis: premiers } = parseSimulation(query, currentRelease().noyau);
	const { vue, avis } = parseVue(reste, noyau);
	const toutes = [...fautesDe([...premiers, ...avis]), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const demande = { format, option, instance: url.pathname, requestId: locals.requestId };
	return repondreFichier(fichiersDe(indexDe(noyau), vue, url.origin), demande);
};

function fichiersDe(index: Index, vue: Vue, origine: string): Fichiers {
	const modele = modeleSimulation(currentRelease().index, index, vue);
	const words = vue.simulation.map((changement) => noteDe(changement).replaceAll('.', '-'));
	const fond = () => ({ ...currentContours(), lien: origine + adresseVue(PAGE_SIMULATION, vue) });
	return {
		json: () => simulationJson(index, modele),
		csv: (profil) => simulationCsv(index, modele.tableau, profil as Profil),
		svg: (polices) => figureSvg(simulationFigure(index, modele, fond()), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) =>
			disposition(['simulation', ...words], index.noyau.release.date, extension, mode)
	};
}
