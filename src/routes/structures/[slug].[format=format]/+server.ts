import { buildFiche, type Fiche } from '#lib/domain/fiche/fiche.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { readDemande, type Format } from '#lib/export/format.ts';
import { fichiersPublies, type Publication } from '#lib/export/publication.ts';
import { structureFigure } from '#lib/export/structure-figure.ts';
import { structureTableau } from '#lib/export/structure-tableau.ts';
import { repondreFichier } from '#lib/server/fichier.ts';
import { currentContours, currentZones } from '#lib/server/plan.ts';
import { demandeMalFormee, probleme } from '#lib/server/probleme.ts';
import { structuresProches } from '#lib/server/proches.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import type { RequestHandler } from './$types';

/** One structure as a file, under the choice of evidence of its page. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const format = params.format as Format;
	const { query, option, fautes } = readDemande(url.searchParams, format);
	const reseau = currentRelease();
	const { vue, avis } = parseVue(query, reseau.noyau);
	const toutes = [...fautesDe(avis), ...fautes];
	const { requestId } = locals;
	const instance = url.pathname;
	if (toutes.length) return demandeMalFormee(toutes, instance, requestId);
	const fiche = buildFiche(reseau, params.slug, vue.filtre);
	if (!fiche) return inconnue(params.slug, format, { instance, requestId });
	const lien = url.origin + adresseVue(`/structures/${params.slug}`, vue);
	const demande = { format, option, instance, requestId };
	return repondreFichier(fichiersPublies(publicationDe(fiche, lien)), demande);
};

function publicationDe(fiche: Fiche, lien: string): Publication {
	const { noyau, release } = currentRelease();
	return {
		...{ noyau, sources: release.sources, zones: currentZones },
		parties: ['structure', fiche.structure.slug],
		json: () => JSON.stringify({ release: noyau.release, ...fiche }),
		tableau: () => structureTableau(fiche),
		figure: () => structureFigure(noyau, fiche, { ...currentContours(), lien })
	};
}

function inconnue(
	slug: string,
	format: Format,
	request: { instance: string; requestId: string }
): Response {
	const proches = structuresProches(currentRelease().release, slug);
	return probleme({
		status: 404,
		title: 'Structure introuvable',
		detail: `Aucune structure ne porte l’identifiant «\u202f${slug.slice(0, 80)}\u202f».`,
		code: 'introuvable',
		...request,
		proches: proches.map(({ slug, nom }) => ({ href: `/structures/${slug}.${format}`, nom }))
	});
}
