import { estRefus } from '#lib/publication/demande.ts';
import { exportationDe } from '#lib/publication/exportation.ts';
import { publicationNommee } from '#lib/publication/tolerante.ts';
import { probleme } from '#lib/server/probleme.ts';
import type { RequestHandler } from './$types';

/** What the view of `de` offers to take away: what the dialog of its page shows. */
export const GET: RequestHandler = ({ url, locals }) => {
	const lue = publicationNommee(url);
	if (estRefus(lue)) {
		const { fautes: errors, ...refus } = lue;
		return probleme({ ...refus, errors, instance: url.pathname, requestId: locals.requestId });
	}
	const headers = { 'content-type': 'application/json; charset=utf-8' };
	return new Response(JSON.stringify(exportationDe(lue.publication)), { headers });
};
