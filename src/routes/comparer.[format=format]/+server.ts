import { comparaisonFigure } from '#lib/export/comparaison-figure.ts';
import { comparaisonCsv, comparaisonJson, lireComparaison } from '#lib/export/comparaison-json.ts';
import type { Profil } from '#lib/export/csv.ts';
import { fautesDe, type FauteDemande } from '#lib/export/fautes.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { grilleSvg } from '#lib/export/figure-grille.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { repondreFichier, type Fichiers } from '#lib/server/fichier.ts';
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
	return repondreFichier(fichiersDe(vue, url.origin), demande);
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

function fichiersDe(vue: VueComparaison, origine: string): Fichiers {
	const { index, noyau, release } = currentRelease();
	const lue = lireComparaison(index, vue);
	const figure = () => comparaisonFigure(noyau, lue, origine + adresseComparaison(vue));
	return {
		json: () => comparaisonJson(index, lue),
		csv: (profil) => comparaisonCsv(lue, profil as Profil),
		svg: (polices) => grilleSvg(figure(), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) =>
			disposition(['comparer', ...vue.ids], release.date, extension, mode)
	};
}
