import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { lacunesTableau } from '#lib/export/lacunes-tableau.ts';
import { lacunesFigure } from '#lib/export/lacunes-figure.ts';
import { lacunesJson } from '#lib/export/lacunes-json.ts';
import { motSimulation } from '#lib/export/marque-simulation.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { currentVoisinage } from '#lib/server/lieux.ts';
import { currentContours, currentZones } from '#lib/server/plan.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { adresseLacunes, type VueLacunes } from '#lib/view/lacunes/vue.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import type { RequestHandler } from './$types';

/** The gaps as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { noyau, query: reste, avis: premiers } = parseSimulation(query, currentRelease().noyau);
	const { vue, avis } = parseLacunes(reste, noyau);
	const toutes = [...fautesDe([...premiers, ...avis]), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const { requestId } = locals;
	const demande = { format, option, instance: url.pathname, requestId };
	const publication = publicationDe(indexDe(noyau), vue, url.origin);
	return repondreFichier(fichiersPublies(publication), demande);
};

function publicationDe(index: Index, vue: VueLacunes, origine: string): Publication {
	const { release } = currentRelease();
	const { noyau } = index;
	const modele = modeleLacunes(index, vue);
	const source = { index, release, voisins: currentVoisinage(), modele };
	const { axes, sousThematiques, familles, regions } = vue.filtre;
	const parties = [
		'lacunes',
		...motSimulation(noyau),
		...axes,
		...sousThematiques,
		...familles,
		...regions
	];
	const fond = () => ({ ...currentContours(), lien: origine + adresseLacunes(vue) });
	return {
		...{ noyau, sources: release.sources, parties, zones: currentZones },
		json: () => lacunesJson(source),
		tableau: () => lacunesTableau(source),
		figure: () => lacunesFigure(noyau, modele, fond())
	};
}
