import { pagesDe, pagesFixes, planDuSite } from '#lib/donnees/plan-du-site.ts';
import { probleme } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { RequestHandler } from './$types';

/** Only the names of these files are read: a page that is added is in the sitemap by itself. */
const FICHIERS = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));

/** Every public page, for search engines; cut in pages when there are more than one file may hold. */
export const GET: RequestHandler = ({ url, locals }) => {
	const reseau = currentRelease();
	const { date } = reseau.release;
	const asked = url.searchParams.get('page');
	const page = asked === null ? null : /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : Infinity;
	const chemins = [...pagesFixes(FICHIERS), ...pagesDe(reseau)];
	const plan = planDuSite(chemins, { origine: url.origin, date, page });
	if (plan !== null) {
		return new Response(plan, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
	}
	return probleme({
		status: 404,
		title: 'Page introuvable',
		detail: 'Le plan du site n’a pas cette page.',
		code: 'introuvable',
		instance: url.pathname,
		requestId: locals.requestId
	});
};
