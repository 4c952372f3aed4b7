import { chevauchementCsv } from '#lib/export/chevauchement-csv.ts';
import { chevauchementFigure } from '#lib/export/chevauchement-figure.ts';
import { chevauchementJson } from '#lib/export/chevauchement-json.ts';
import { lireChevauchement, type ChevauchementLu } from '#lib/export/chevauchement-lu.ts';
import type { Profil } from '#lib/export/csv.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { motSimulation } from '#lib/export/marque-simulation.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { repondreFichier, type Fichiers } from '#lib/server/fichier.ts';
import { currentContours } from '#lib/server/plan.ts';
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
	return repondreFichier(fichiersOf(lireChevauchement(indexDe(noyau), vue), url.origin), demande);
};

function fichiersOf(lu: ChevauchementLu, origine: string): Fichiers {
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
	return {
		json: () => chevauchementJson(lu),
		csv: (profil) => chevauchementCsv(lu, profil as Profil),
		svg: (polices) => figureSvg(chevauchementFigure(lu, fond()), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) =>
			disposition(parties, index.noyau.release.date, extension, mode)
	};
}
