import { preflight } from '#lib/api/preflight.ts';
import { repondre } from '#lib/api/repondre.ts';
import { probleme } from '#lib/server/probleme.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { RequestHandler } from './$types';

/** Every route of the API: what it answers is in the table of `src/lib/api/routes.ts`. */
export const GET: RequestHandler = ({ params, url, locals }) => {
	const appel = { chemin: params.chemin, query: url.searchParams, origine: url.origin };
	const reponse = repondre(appel, currentRelease());
	if ('json' in reponse) {
		return new Response(reponse.json, {
			headers: { 'content-type': 'application/json; charset=utf-8' }
		});
	}
	const { requestId } = locals;
	return probleme({ ...reponse.refus, instance: url.pathname, requestId });
};

export const OPTIONS: RequestHandler = preflight;
