import { IMMUTABLE } from '#lib/server/http/headers.ts';
import { currentRelease } from '#lib/server/release.ts';
import { json } from '@sveltejs/kit';

/** What the browser filters with; for ever in its cache when the address carries the release's hash. */
export function GET({ url }) {
	const { noyau, sha256 } = currentRelease();
	const version = url.searchParams.get('v') ?? '';
	const named = version.length >= 8 && sha256.startsWith(version);
	return json(noyau, { headers: named ? { 'cache-control': IMMUTABLE } : {} });
}
