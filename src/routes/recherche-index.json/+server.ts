import { negotiate } from '#lib/server/http/encoding.ts';
import { IMMUTABLE } from '#lib/server/http/headers.ts';
import { currentIndex } from '#lib/server/recherche.ts';
import type { RequestHandler } from './$types';

/** Everything that the search box finds, loaded once when it takes the focus. */
export const GET: RequestHandler = async ({ request, url }) => {
	const { json, version, brotli } = currentIndex();
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	// Another version would be kept for ever under a name that is not its own.
	if (url.searchParams.get('v') === version) headers['cache-control'] = IMMUTABLE;
	if (negotiate(request.headers.get('accept-encoding') ?? undefined) !== 'br') {
		return new Response(new Uint8Array(json), { headers });
	}
	const body = new Uint8Array(await brotli);
	return new Response(body, { headers: { ...headers, 'content-encoding': 'br' } });
};
