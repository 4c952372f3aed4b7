import { chevauchementTableau } from '#lib/export/chevauchement-tableau.ts';
import { chevauchementFigure } from '#lib/export/chevauchement-figure.ts';
import { chevauchementJson } from '#lib/export/chevauchement-json.ts';
import { lireChevauchement, type ChevauchementLu } from '#lib/export/chevauchement-lu.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { motSimulation } from '#lib/export/marque-simulation.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { currentContours, currentZones } from '#lib/server/plan.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import type { RequestHandler } from './$types';

/** The overlaps as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { noyau, query: reste, avis: premiers } = parseSimulation(query, currentRelease().noyau);
	const { vue, avis } = parseChevauchement(reste, noyau);
	const toutes = [...fautesDe([...premiers, ...avis]), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const demande = { format, option, instance: url.pathname, requestId: locals.requestId };
	const publication = publicationDe(lireChevauchement(indexDe(noyau), vue), url.origin);
	return repondreFichier(fichiersPublies(publication), demande);
};

function publicationDe(lu: ChevauchementLu, origine: string): Publication {
	const { index, vue } = lu;
	const { axes, familles, regions, verdicts } = vue.filtre;
	const parties = [
		'chevauchements',
		...motSimulation(index.noyau),
		...axes,
		...familles,
		...regions,
		...verdicts
	];
	const fond = () => ({ ...currentContours(), lien: origine + adresseChevauchement(vue) });
	const { sources } = currentRelease().release;
	return {
		...{ noyau: index.noyau, sources, parties, zones: currentZones },
		json: () => chevauchementJson(lu),
		tableau: () => chevauchementTableau(lu),
		figure: () => chevauchementFigure(lu, fond())
	};
}
