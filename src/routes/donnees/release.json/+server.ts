import { canonicalJson } from '#lib/domain/canonique.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { RequestHandler } from './$types';

/** The whole release, byte for byte: the SHA-256 of this answer is the hash of the release. */
export const GET: RequestHandler = () => {
	const { release } = currentRelease();
	const name = `mitoyen-version-${release.numero}.json`;
	return new Response(canonicalJson(release), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `inline; filename="${name}"`
		}
	});
};
