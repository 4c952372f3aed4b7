import { adressePaire } from '#lib/domain/chevauchement/adresse.ts';
import { buildFichePaire } from '#lib/domain/chevauchement/fiche.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import type { Profil } from '#lib/export/csv.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import { paireCsv } from '#lib/export/paire-csv.ts';
import { paireFigure } from '#lib/export/paire-figure.ts';
import { fichePaireJson } from '#lib/export/paire-json.ts';
import { repondreFichier, type Fichiers } from '#lib/server/fichier.ts';
import { refusPaire } from '#lib/server/paire.ts';
import { currentContours } from '#lib/server/plan.ts';
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
	const fichiers = fichiersDe(slugs, vue.filtre, url.origin);
	return repondreFichier(fichiers, { format, option, instance, requestId });
};

function fichiersDe(slugs: readonly [string, string], choix: Choix, origine: string): Fichiers {
	const reseau = currentRelease();
	const { index, noyau, release } = reseau;
	const fiche = buildFichePaire(reseau, slugs, choix);
	const figure = () =>
		paireFigure(noyau, fiche, { ...currentContours(), lien: origine + adressePaire(...slugs) });
	return {
		json: () => fichePaireJson(index, fiche, choix),
		csv: (profil) => paireCsv(fiche, profil as Profil),
		svg: (polices) => figureSvg(figure(), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) =>
			disposition(['chevauchement', ...slugs.toSorted()], release.date, extension, mode)
	};
}
