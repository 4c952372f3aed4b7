import type { RequestEvent } from '@sveltejs/kit';
import { probleme, titreDe } from '#lib/server/probleme.ts';
import { answerKey, keep, keepIfAskedAgain, PATIENCE } from './answers.ts';
import { compress, type Encoding, isCompressible, negotiate } from './encoding.ts';
import {
	CDN,
	estReserve,
	kindOf,
	openToFrames,
	PASSING,
	REVALIDATED,
	securityHeaders
} from './headers.ts';
import { canonicalUrl, etagOf, matchesEtag } from './key.ts';
import { estComptee } from './limite.ts';
import { hostKey, type Policy } from './policy.ts';

const TEXT = /^(text\/|image\/svg|application\/([\w.]+\+)?(json|xml|javascript))/;
/** Headers that belong to one exchange, not to the answer that is kept. */
const OF_THE_EXCHANGE = ['x-request-id', 'content-length', 'date'];

type Site = { policy: Policy; edition: string };

/** Completes what SvelteKit answered: headers, problems, tags, compression, and keeps what is public. */
export async function finish(
	event: RequestEvent,
	response: Response,
	site: Site
): Promise<Response> {
	if (event.isSubRequest) return response;
	const kind = kindOf(event.url.pathname);
	const failed = response.status >= 400 && kind === 'donnees';
	const answer = failed ? asProblem(event, response) : response;
	const headers = secured(answer.headers, event, site.policy);
	const { status } = answer;
	if (status >= 400) headers.set('cache-control', 'no-store');
	if (status !== 200 || !isPublic(event, headers))
		return new Response(answer.body, { status, headers });
	return answerPublic(event, answer, headers, site);
}

// SvelteKit answers a failed data route with a page or with its own JSON: programs get a problem.
function asProblem(event: RequestEvent, response: Response): Response {
	if (response.headers.get('content-type')?.startsWith('application/problem')) return response;
	const { title, code } = titreDe(response.status);
	const detail =
		response.status < 500
			? 'Aucune donnée ne répond à cette adresse.'
			: 'La demande n’a pas abouti. Réessayez, puis signalez la référence.';
	const { pathname: instance } = event.url;
	const { status } = response;
	const { requestId } = event.locals;
	const allow = response.headers.get('allow');
	return probleme({ status, title, detail, code, instance, requestId }, allow ? { allow } : {});
}

function secured(from: Headers, event: RequestEvent, policy: Policy): Headers {
	const kind = event.isDataRequest ? 'page' : kindOf(event.url.pathname);
	const headers = new Headers(from);
	const csp = headers.get('content-security-policy');
	for (const [name, value] of Object.entries(securityHeaders(kind, policy.https))) {
		headers.set(name, value);
	}
	if (csp) {
		headers.set('content-security-policy', kind === 'integration' ? openToFrames(csp) : csp);
	}
	const type = headers.get('content-type');
	if (type && TEXT.test(type) && !type.includes('charset')) {
		headers.set('content-type', `${type}; charset=utf-8`);
	}
	headers.set('x-request-id', event.locals.requestId);
	return headers;
}

// A page's `load` or a route that says no-store, or sets a cookie, is for one visitor. The JSON of a
// page is always marked private by SvelteKit: ours is as public as the page.
function isPublic(event: RequestEvent, headers: Headers): boolean {
	if (!['GET', 'HEAD'].includes(event.request.method) || headers.has('set-cookie')) return false;
	if (estReserve(event.url.pathname)) return false;
	if (event.isDataRequest) headers.delete('cache-control');
	if (/private|no-store/.test(headers.get('cache-control') ?? '')) return false;
	const vary = headers.get('vary')?.toLowerCase();
	return !vary || vary === 'accept-encoding';
}

async function answerPublic(
	event: RequestEvent,
	response: Response,
	headers: Headers,
	{ policy, edition }: Site
): Promise<Response> {
	const { request, platform } = event;
	// The address as it was asked: SvelteKit hides the suffix of its data requests from `event.url`.
	const url = canonicalUrl(platform?.req.url ?? event.url.pathname + event.url.search);
	const etag = etagOf(edition, url);
	headers.set('etag', etag);
	headers.set('vary', 'accept-encoding');
	if (!headers.has('cache-control')) {
		const passing = event.locals.absente && kindOf(event.url.pathname) === 'page';
		headers.set('cache-control', passing ? PASSING : REVALIDATED);
		headers.set('cdn-cache-control', passing ? PASSING : CDN);
	}
	if (matchesEtag(request.headers.get('if-none-match'), etag)) {
		return new Response(null, { status: 304, headers });
	}
	const raw = Buffer.from(await response.arrayBuffer());
	const encoding = negotiate(request.headers.get('accept-encoding') ?? undefined);
	const body = await compressed(raw, encoding, headers);
	if (platform && request.method === 'GET') {
		const key = answerKey(edition, encoding, hostKey(policy, platform.req.headers.host), url);
		const patience = body === raw ? Infinity : PATIENCE;
		const answer = { headers: flat(headers), body, etag, patience };
		// A program that reads all of the API must not push the pages out.
		if (estComptee(url)) keepIfAskedAgain(key, answer);
		else keep(key, answer);
	}
	headers.set('content-length', String(body.length));
	const { buffer, byteOffset, length } = body;
	const view = new Uint8Array(buffer as ArrayBuffer, byteOffset, length);
	return new Response(view, { status: 200, headers });
}

/** The map page at 7: 5 ms, 31 kB; at 11: 217 ms, 28 kB, for an address that many ask. */
const FIRST_QUALITY = 7;

async function compressed(raw: Buffer, encoding: Encoding, headers: Headers): Promise<Buffer> {
	if (encoding === 'identity') return raw;
	if (!isCompressible(headers.get('content-type'), raw.length)) return raw;
	headers.set('content-encoding', encoding);
	return compress(raw, encoding, FIRST_QUALITY);
}

function flat(headers: Headers): string[] {
	return [...headers].filter(([name]) => !OF_THE_EXCHANGE.includes(name)).flat();
}
