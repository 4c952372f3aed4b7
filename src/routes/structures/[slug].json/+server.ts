import { buildFiche } from '#lib/domain/fiche/fiche.ts';
import { fautesDe } from '#lib/export/fautes.ts';
import { demandeMalFormee, probleme } from '#lib/server/probleme.ts';
import { structuresProches } from '#lib/server/proches.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** One structure with its facts, and the sources and confidence of each. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const { release, index, cog, noyau } = currentRelease();
	const { vue, avis } = parseVue(url.searchParams, noyau);
	const fautes = fautesDe(avis);
	if (fautes.length) return demandeMalFormee(fautes, url.pathname, locals.requestId);
	const fiche = buildFiche({ release, index, cog }, params.slug, vue.filtre);
	if (fiche) return json({ release: noyau.release, ...fiche });
	const proches = structuresProches(release, params.slug);
	return probleme({
		status: 404,
		title: 'Structure introuvable',
		detail: `Aucune structure ne porte l’identifiant «\u202f${params.slug.slice(0, 80)}\u202f».`,
		code: 'introuvable',
		instance: url.pathname,
		requestId: locals.requestId,
		proches: proches.map(({ slug, nom }) => ({ href: `/structures/${slug}.json`, nom }))
	});
};
