import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Profil } from '#lib/export/csv.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { lacunesCsv } from '#lib/export/lacunes-csv.ts';
import { lacunesFigure } from '#lib/export/lacunes-figure.ts';
import { lacunesJson } from '#lib/export/lacunes-json.ts';
import { motSimulation } from '#lib/export/marque-simulation.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { repondreFichier, type Fichiers } from '#lib/server/fichier.ts';
import { currentVoisinage } from '#lib/server/lieux.ts';
import { currentContours } from '#lib/server/plan.ts';
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
	return repondreFichier(fichiersDe(indexDe(noyau), vue, url.origin), demande);
};

function fichiersDe(index: Index, vue: VueLacunes, origine: string): Fichiers {
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
	const figure = () =>
		lacunesFigure(noyau, modele, { ...currentContours(), lien: origine + adresseLacunes(vue) });
	return {
		json: () => lacunesJson(source),
		csv: (profil) => lacunesCsv(source, profil as Profil),
		svg: (polices) => figureSvg(figure(), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) => disposition(parties, release.date, extension, mode)
	};
}
