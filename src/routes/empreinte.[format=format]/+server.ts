import { empreinteFigure, empreinteJson, empreinteTableau } from '#lib/export/empreinte.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { modeleEmpreinte } from '#lib/map/empreinte.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
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
	return repondreFichier(fichiersPublies(publicationDe(vue, url.origin)), demande);
};

function publicationDe(vue: VueEmpreinte, origine: string): Publication {
	const { index, noyau, release } = currentRelease();
	const modele = modeleEmpreinte(index, vue);
	return {
		...{ noyau, sources: release.sources, parties: ['empreinte', ...vue.filtre.regions] },
		json: () => empreinteJson(index, modele),
		tableau: () => empreinteTableau(index, modele),
		figure: () => empreinteFigure(index, modele, origine + adresseEmpreinte(vue))
	};
}
