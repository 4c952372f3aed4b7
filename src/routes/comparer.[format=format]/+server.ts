import { comparaisonFigure } from '#lib/export/comparaison-figure.ts';
import {
	comparaisonJson,
	comparaisonTableau,
	lireComparaison
} from '#lib/export/comparaison-json.ts';
import { fautesDe, type FauteDemande } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import {
	adresseComparaison,
	parseComparaison,
	type VueComparaison
} from '#lib/view/comparaison/vue.ts';
import type { RequestHandler } from './$types';

/** A comparison as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { vue, avis } = parseComparaison(query, currentRelease().noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	if (toutes.length === 0 && vue.ids.length < 2) toutes.push(tropPeu(vue));
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const { requestId } = locals;
	const demande = { format, option, instance: url.pathname, requestId };
	return repondreFichier(fichiersPublies(publicationDe(vue, url.origin)), demande);
};

function tropPeu({ type, ids }: VueComparaison): FauteDemande {
	return {
		champ: type,
		valeur: ids.join(),
		code: 'valeur-manquante',
		niveau: 'erreur',
		message: 'Il faut deux départements ou deux structures différents au moins, quatre au plus.',
		correction: null
	};
}

function publicationDe(vue: VueComparaison, origine: string): Publication {
	const { index, noyau, release } = currentRelease();
	const lue = lireComparaison(index, vue);
	return {
		...{ noyau, sources: release.sources, parties: ['comparer', ...vue.ids] },
		json: () => comparaisonJson(index, lue),
		tableau: () => comparaisonTableau(lue),
		figure: () => comparaisonFigure(noyau, lue, origine + adresseComparaison(vue))
	};
}
