import type { RequestEvent } from '@sveltejs/kit';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerKey, forgetAll, recall } from '#lib/server/http/answers.ts';
import { finish } from '#lib/server/http/finish.ts';
import { IMMUTABLE } from '#lib/server/http/headers.ts';
import { readPolicy } from '#lib/server/http/policy.ts';

const SITE = { policy: readPolicy({ ORIGIN: 'https://mitoyen.example' }), edition: 'e1' };
const PAGE = 'Qui propose un service de cybersécurité\u202f? '.repeat(100);

type Asked = { path?: string; method?: string; headers?: Record<string, string> };
type Rest = Partial<Pick<RequestEvent, 'isSubRequest' | 'isDataRequest'>>;

function event({ path = '/p', method = 'GET', headers = {} }: Asked, rest: Rest = {}) {
	const url = new URL(path, 'https://mitoyen.example');
	return {
		url,
		request: new Request(url, { method, headers }),
		platform: { req: { url: path, headers: { host: 'mitoyen.example' } } },
		locals: { requestId: 'id-1' },
		isSubRequest: false,
		isDataRequest: false,
		...rest
	} as unknown as RequestEvent;
}

const html = (headers: Record<string, string> = {}, status = 200) =>
	new Response(PAGE, { status, headers: { 'content-type': 'text/html', ...headers } });
const kept = (path = '/p', encoding: 'br' | 'identity' = 'identity') =>
	recall(answerKey('e1', encoding, '', path), encoding);

beforeEach(() => forgetAll());

describe('an answer that everybody may read', () => {
	it('is compressed, tagged and kept, under the canonical form of its address', async () => {
		const asked = event({ path: '/p?b=2&a=1', headers: { 'accept-encoding': 'br' } });
		const response = await finish(asked, html(), SITE);
		const body = Buffer.from(await response.arrayBuffer());
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(response.headers.get('content-length')).toBe(String(body.length));
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(brotliDecompressSync(body).toString()).toBe(PAGE);
		expect(kept('/p?a=1&b=2', 'br')?.body.equals(body)).toBe(true);
	});

	it('is kept without the headers of the exchange that made it', async () => {
		await finish(event({}), html(), SITE);
		const names = kept()?.headers.filter((_, i) => i % 2 === 0);
		expect(names).toContain('content-security-policy');
		expect(names).not.toContain('x-request-id');
		expect(names).not.toContain('content-length');
	});

	it('of the API is kept once it is asked again: a program that reads all of it pushes no page out', async () => {
		const asked = () => finish(event({ path: '/api/v1/services' }), html(), SITE);
		await asked();
		expect(kept('/api/v1/services')).toBeUndefined();
		await asked();
		expect(kept('/api/v1/services')).toBeDefined();
	});

	it('answers 304 to its own tag, without a body', async () => {
		const etag = (await finish(event({}), html(), SITE)).headers.get('etag') ?? '';
		const again = await finish(event({ headers: { 'if-none-match': etag } }), html(), SITE);
		expect([again.status, await again.text()]).toEqual([304, '']);
	});

	it('has another tag in another edition', async () => {
		const etags = await Promise.all(
			['e1', 'e2'].map(async (edition) =>
				(await finish(event({}), html(), { ...SITE, edition })).headers.get('etag')
			)
		);
		expect(etags[0]).not.toBe(etags[1]);
	});

	it('is for a moment only while the database is away: kept here, by nobody else', async () => {
		const pages = ['/p', '/p.json'].map(async (path) => {
			const asked = event({ path });
			asked.locals.absente = true;
			return (await finish(asked, html(), SITE)).headers.get('cache-control');
		});
		expect(await Promise.all(pages)).toEqual([
			'no-cache',
			'public, max-age=0, s-maxage=60, must-revalidate'
		]);
		expect(kept()).toBeDefined();
	});

	it('is compressed harder once eight asked for it', async () => {
		await finish(event({ headers: { 'accept-encoding': 'br' } }), html(), SITE);
		const first = kept('/p', 'br')?.body.length ?? 0;
		const patience = () => kept('/p', 'br')?.patience;
		expect([1, 2, 3, 4, 5, 6].map(patience)).toEqual([6, 5, 4, 3, 2, 1]);
		await expect.poll(patience).toBe(Infinity);
		const answer = kept('/p', 'br');
		expect(answer?.body.length).toBeLessThanOrEqual(first);
		expect(brotliDecompressSync(answer?.body ?? Buffer.alloc(0)).toString()).toBe(PAGE);
	});

	it('is compressed as hard as can be, whatever its size, when each visitor keeps it for ever', async () => {
		const long = Array.from({ length: 30_000 }, (_, i) => `${(i * i) % 65_521} communes`).join(
			'\n'
		);
		const improved = async (path: string, headers: Record<string, string>) => {
			const asked = event({ path, headers: { 'accept-encoding': 'br' } });
			await finish(asked, new Response(long, { headers }), SITE);
			await expect.poll(() => kept(path, 'br')?.patience, { timeout: 20_000 }).toBe(Infinity);
			return kept(path, 'br')?.body.length ?? 0;
		};
		const type = { 'content-type': 'application/json' };
		const plain = await improved('/a.json', type);
		const immutable = await improved('/b.json', { ...type, 'cache-control': IMMUTABLE });
		// 59 kB and 90 kB: what brotli 11 and 9 make of it.
		expect(immutable / plain).toBeLessThan(0.7);
	});

	it('keeps the JSON of a page too, which SvelteKit marks as private', async () => {
		const asked = event({ path: '/p/__data.json' }, { isDataRequest: true });
		const json = new Response('{}', { headers: { 'cache-control': 'private, no-store' } });
		const response = await finish(asked, json, SITE);
		expect(response.headers.get('cache-control')).toContain('public');
		expect(kept('/p/__data.json')).toBeDefined();
	});
});

describe('an answer for one visitor or one moment', () => {
	const cases: [string, Asked, Response][] = [
		['sets a cookie', {}, html({ 'set-cookie': 'a=b' })],
		['says no-store', {}, html({ 'cache-control': 'no-store' })],
		['says private', {}, html({ 'cache-control': 'private, max-age=60' })],
		['varies on something else', {}, html({ vary: 'cookie' })],
		['is an error', {}, html({}, 500)],
		['is not found', {}, html({}, 404)],
		['answers a POST', { method: 'POST' }, html()],
		['answers a HEAD', { method: 'HEAD' }, html()]
	];

	it.each(cases)('is not kept when it %s', async (_, asked, response) => {
		await finish(event(asked), response, SITE);
		expect(kept()).toBeUndefined();
	});

	it('is sent as it is to a load function of our own server', async () => {
		const response = html();
		expect(await finish(event({}, { isSubRequest: true }), response, SITE)).toBe(response);
	});
});

describe('headers', () => {
	it('never let an error be cached', async () => {
		const error = html({ 'cache-control': 'public, max-age=60' }, 404);
		const response = await finish(event({}), error, SITE);
		expect(response.headers.get('cache-control')).toBe('no-store');
	});

	it('keep the policy that SvelteKit computed for its scripts, opened on embeds only', async () => {
		const csp = "default-src 'none'; script-src 'sha256-x'; frame-ancestors 'none'";
		const headers = { 'content-security-policy': csp };
		const page = await finish(event({}), html(headers), SITE);
		expect(page.headers.get('content-security-policy')).toBe(csp);
		const embed = await finish(event({ path: '/integrer/couverture' }), html(headers), SITE);
		expect(embed.headers.get('content-security-policy')).toBe(
			"default-src 'none'; script-src 'sha256-x'; frame-ancestors *"
		);
		expect(embed.headers.get('x-frame-options')).toBeNull();
	});

	it('turn a failed data route into a problem that says nothing of the inside', async () => {
		const failed = new Response('Error: secret at /srv/app.js:3', { status: 500 });
		const response = await finish(event({ path: '/structures.json' }), failed, SITE);
		expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
		const problem = await response.json();
		expect(problem).toMatchObject({ status: 500, code: 'erreur-interne', requestId: 'id-1' });
		expect(JSON.stringify(problem)).not.toContain('secret');
	});
});
