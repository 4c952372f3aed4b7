import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { simulationTableau } from '#lib/export/simulation-tableau.ts';
import { simulationFigure } from '#lib/export/simulation-figure.ts';
import { simulationJson } from '#lib/export/simulation-json.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { modeleSimulation } from '#lib/map/simulation/modele.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { currentContours, currentZones } from '#lib/server/plan.ts';
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
	const publication = publicationDe(indexDe(noyau), vue, url.origin);
	return repondreFichier(fichiersPublies(publication), demande);
};

function publicationDe(index: Index, vue: Vue, origine: string): Publication {
	const { index: publie, release } = currentRelease();
	const modele = modeleSimulation(publie, index, vue);
	const words = vue.simulation.map((changement) => noteDe(changement).replaceAll('.', '-'));
	const fond = () => ({ ...currentContours(), lien: origine + adresseVue(PAGE_SIMULATION, vue) });
	return {
		...{ noyau: index.noyau, sources: release.sources, zones: currentZones },
		parties: ['simulation', ...words],
		json: () => simulationJson(index, modele),
		tableau: () => simulationTableau(index, modele.tableau),
		figure: () => simulationFigure(index, modele, fond())
	};
}
