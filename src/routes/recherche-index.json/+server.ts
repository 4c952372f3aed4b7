import { IMMUTABLE } from '#lib/server/http/headers.ts';
import { currentIndex } from '#lib/server/recherche.ts';
import type { RequestHandler } from './$types';

/** Everything that the search box finds, loaded once when it takes the focus. */
export const GET: RequestHandler = ({ url }) => {
	const { json, version } = currentIndex();
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	// Another version would be kept for ever under a name that is not its own.
	if (url.searchParams.get('v') === version) headers['cache-control'] = IMMUTABLE;
	return new Response(json, { headers });
};
