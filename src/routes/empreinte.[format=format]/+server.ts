import type { Profil } from '#lib/export/csv.ts';
import { empreinteCsv, empreinteFigure, empreinteJson } from '#lib/export/empreinte.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { grilleSvg } from '#lib/export/figure-grille.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { modeleEmpreinte } from '#lib/map/empreinte.ts';
import { repondreFichier, type Fichiers } from '#lib/server/fichier.ts';
import { demandeMalFormee } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseEmpreinte, parseEmpreinte, type VueEmpreinte } from '#lib/view/empreinte.ts';
import type { RequestHandler } from './$types';

/** The fingerprint as a file: exactly the view of the page with the same query. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { vue, avis } = parseEmpreinte(query, currentRelease().noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, url.pathname, locals.requestId);
	const { requestId } = locals;
	const demande = { format, option, instance: url.pathname, requestId };
	return repondreFichier(fichiersDe(vue, url.origin), demande);
};

function fichiersDe(vue: VueEmpreinte, origine: string): Fichiers {
	const { index, release } = currentRelease();
	const modele = modeleEmpreinte(index, vue);
	const figure = () => empreinteFigure(index, modele, origine + adresseEmpreinte(vue));
	const parties = ['empreinte', ...vue.filtre.regions];
	return {
		json: () => empreinteJson(index, modele),
		csv: (profil) => empreinteCsv(index, modele, profil as Profil),
		svg: (polices) => grilleSvg(figure(), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) => disposition(parties, release.date, extension, mode)
	};
}
