import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import { buildFichePaire } from '#lib/domain/chevauchement/fiche.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { paireTableau } from '#lib/export/paire-tableau.ts';
import { paireFigure } from '#lib/export/paire-figure.ts';
import { fichePaireJson } from '#lib/export/paire-json.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { refusPaire } from '#lib/server/paire.ts';
import { currentContours, currentZones } from '#lib/server/plan.ts';
import { demandeMalFormee, probleme } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import type { RequestHandler } from './$types';

/** A pair as a file: what its page shows, whatever the order of the two. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { release, noyau } = currentRelease();
	const { requestId } = locals;
	const instance = url.pathname;
	const slugs = [params.a, params.b] as const;
	const refus = refusPaire(release, slugs);
	if (refus) {
		const { code, message: detail, proches: pages } = refus;
		const proches = pages.map(({ href, nom }) => ({ href: `${href}.json`, nom }));
		const title = 'Demande mal formée';
		return probleme({ status: 400, title, detail, code, instance, requestId, proches });
	}
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const { vue, avis } = parseVue(query, noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	if (toutes.length) return demandeMalFormee(toutes, instance, requestId);
	const fichiers = fichiersPublies(publicationDe(slugs, vue.filtre, url.origin));
	return repondreFichier(fichiers, { format, option, instance, requestId });
};

function publicationDe(
	slugs: readonly [string, string],
	choix: Choix,
	origine: string
): Publication {
	const reseau = currentRelease();
	const { index, noyau, release } = reseau;
	const fiche = buildFichePaire(reseau, slugs, choix);
	const fond = () => ({ ...currentContours(), lien: origine + adressePaire(...slugs) });
	return {
		...{ noyau, sources: release.sources, zones: currentZones },
		parties: ['chevauchement', ...slugs.toSorted()],
		json: () => fichePaireJson(index, fiche, choix),
		tableau: () => paireTableau(fiche),
		figure: () => paireFigure(noyau, fiche, fond())
	};
}
