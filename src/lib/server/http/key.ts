import { createHash } from 'node:crypto';

/**
 * The address under which equal answers are kept: the query sorted by name, the order of repeated
 * values unchanged (it may carry meaning).
 */
export function canonicalUrl(url: string): string {
	const mark = url.indexOf('?');
	if (mark < 0) return url;
	const path = url.slice(0, mark);
	const params = new URLSearchParams(url.slice(mark + 1));
	params.sort();
	const query = params.toString();
	return query ? `${path}?${query}` : path;
}

/** Path of a request target, without its query. */
export function pathOf(url: string): string {
	const mark = url.indexOf('?');
	return mark < 0 ? url : url.slice(0, mark);
}

/** Weak tag of an address in one edition (release + build) of the site: the same for every encoding. */
export function etagOf(edition: string, url: string): string {
	const hash = createHash('sha256').update(`${edition}\n${url}`).digest('base64url');
	return `W/"${hash.slice(0, 22)}"`;
}

/** Tells whether If-None-Match names this tag (weak comparison, RFC 9110 §13.1.2). */
export function matchesEtag(header: string | null | undefined, etag: string): boolean {
	if (!header) return false;
	const bare = etag.replace(/^W\//, '');
	return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === bare);
}
