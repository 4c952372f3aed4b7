import { lireIntegree } from '#lib/publication/integree/lecture.ts';
import { estRefus } from '#lib/publication/demande.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { vueDe } from '#lib/view/integration/vue.ts';
import type { PageServerLoad } from './$types';

/** A view in the page of someone else: exactly that of the page with the same query. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const vue = vueDe(`/integrer/${params.vue}`);
	if (vue === null) introuvable(locals, 'Aucune vue de ce site ne porte cette adresse.');
	const lue = lireIntegree(vue, url.searchParams, url.origin);
	if (estRefus(lue)) introuvable(locals, lue.detail, lue.proches);
	return lue;
};
