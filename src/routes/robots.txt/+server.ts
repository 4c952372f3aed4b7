import { RACINE } from '#lib/api/adresse.ts';
import { CHEMIN_PLAN } from '#lib/donnees/plan-du-site.ts';
import type { RequestHandler } from './$types';

/**
 * What robots may read (RFC 9309): all the pages. Not the answers of the API, the search, nor the
 * files that take a machine half a second each; pictures stay open, as other sites show them.
 */
export const GET: RequestHandler = ({ url }) => {
	const texte = `User-agent: *
Allow: /
Disallow: ${RACINE}/
Disallow: /recherche
Disallow: /*.pdf
Disallow: /*.pptx
Disallow: /*.xlsx
Disallow: /*.zip

Sitemap: ${url.origin}${CHEMIN_PLAN}
`;
	return new Response(texte, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
