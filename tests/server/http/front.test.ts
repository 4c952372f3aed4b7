import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerKey, forgetAll, keep, recall } from '#lib/server/http/answers.ts';
import type { Direct } from '#lib/server/http/direct.ts';
import { createFront } from '#lib/server/http/front.ts';
import { readPolicy } from '#lib/server/http/policy.ts';

let server: Server;
let port: number;
/** Requests that reached the handler behind the front. */
const reached: IncomingMessage[] = [];

const DIRECT: Direct = {
	path: '/couverture.json',
	type: 'application/json; charset=utf-8',
	text: (query) => {
		if (query.get('axe') === 'panne') throw new Error('planted fault');
		return query.has('axe') ? JSON.stringify({ axes: query.getAll('axe'), n: LONG }) : null;
	}
};
const LONG = 'un service de cybersécurité '.repeat(50);

beforeAll(async () => {
	const client = mkdtempSync(join(tmpdir(), 'mitoyen-front-'));
	writeFileSync(join(client, 'logo.svg'), '<svg/>');
	const front = createFront({
		client,
		policy: readPolicy({}),
		edition: () => 'release.build',
		directs: [DIRECT],
		handler: (req, res) => {
			reached.push(req);
			res.end('behind');
		}
	});
	server = createServer(front).listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

type Got = { status: number; headers: Record<string, unknown>; body: string };

/** Asks without the normalisation of `fetch`, which would hide what a hostile client may send. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
	return new Promise((resolve, reject) => {
		const req = request({ port, host: '127.0.0.1', path, method, headers }, (res) => {
			let body = '';
			res.on('data', (chunk) => (body += chunk));
			res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }));
		});
		req.on('error', reject).end();
	});
}

describe('front', () => {
	it('passes an unknown address on, with its security headers already set', async () => {
		const { body, headers } = await ask('/departements/80');
		expect(body).toBe('behind');
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['x-frame-options']).toBe('DENY');
	});

	it('gives each request its own id and scheme, whatever the client claims', async () => {
		const claims = { 'x-request-id': 'forged', 'x-forwarded-proto': 'https' };
		const { headers } = await ask('/a', claims);
		expect(headers['x-request-id']).not.toBe('forged');
		expect(reached.at(-1)?.headers['x-request-id']).toBe(headers['x-request-id']);
		expect(reached.at(-1)?.headers['x-forwarded-proto']).toBe('http');
		expect((await ask('/a')).headers['x-request-id']).not.toBe(headers['x-request-id']);
	});

	it('answers a static file with a tag, then 304', async () => {
		const first = await ask('/logo.svg');
		expect([first.status, first.body]).toEqual([200, '<svg/>']);
		const etag = String(first.headers.etag);
		const again = await ask('/logo.svg', { 'if-none-match': etag });
		expect([again.status, again.body]).toEqual([304, '']);
	});

	it('answers a kept answer without the handler, to GET, HEAD and a matching tag', async () => {
		const key = answerKey('release.build', 'identity', `127.0.0.1:${port}`, '/p?a=1&b=2');
		const headers = ['content-type', 'text/html; charset=utf-8', 'etag', 'W/"t"'];
		keep(key, { headers, body: Buffer.from('kept'), etag: 'W/"t"', patience: Infinity });
		const before = reached.length;
		expect((await ask('/p?b=2&a=1')).body).toBe('kept');
		const head = await ask('/p?a=1&b=2', {}, 'HEAD');
		expect([head.headers['content-length'], head.body]).toEqual(['4', '']);
		expect((await ask('/p?a=1&b=2', { 'if-none-match': 'W/"t"' })).status).toBe(304);
		expect(reached.length).toBe(before);
		forgetAll();
		expect((await ask('/p?a=1&b=2')).body).toBe('behind');
	});

	it('does not serve to one host what was kept for another', async () => {
		const key = answerKey('release.build', 'identity', 'localhost:1', '/q');
		keep(key, { headers: [], body: Buffer.from('kept'), etag: 'W/"t"', patience: Infinity });
		expect((await ask('/q')).body).toBe('behind');
	});

	it('makes the answer of a direct address itself, whatever its query', async () => {
		const before = reached.length;
		const headers = { 'accept-encoding': 'gzip' };
		const { status, headers: got } = await ask('/couverture.json?axe=b&axe=a', headers);
		expect([status, got['content-encoding'], got.vary]).toEqual([200, 'gzip', 'accept-encoding']);
		expect(got['access-control-allow-origin']).toBe('*');
		expect(got['cache-control']).toContain('must-revalidate');
		const plain = await ask('/couverture.json?axe=b&axe=a');
		expect(JSON.parse(plain.body)).toEqual({ axes: ['b', 'a'], n: LONG });
		const again = await ask('/couverture.json?axe=b&axe=a', {
			'if-none-match': String(got.etag)
		});
		expect([again.status, again.headers.etag]).toEqual([304, got.etag]);
		expect(reached.length).toBe(before);
	});

	it('keeps a direct answer once it was asked twice', async () => {
		const url = '/couverture.json?axe=rare';
		const kept = () =>
			recall(answerKey('release.build', 'identity', `127.0.0.1:${port}`, url), 'identity');
		const first = await ask(url);
		expect(kept()).toBeUndefined();
		const second = await ask(url);
		expect(kept()?.body.toString()).toBe(first.body);
		expect([second.body, (await ask(url)).body]).toEqual([first.body, first.body]);
	});

	it('leaves to the route what a direct address cannot make, or fails to', async () => {
		expect((await ask('/couverture.json?couleur=bleu')).body).toBe('behind');
		expect((await ask('/couverture.json?axe=panne')).body).toBe('behind');
	});

	it('refuses in French, as a page to people and as a problem to programs', async () => {
		const page = await ask('/', { host: 'evil.example' });
		expect(page.status).toBe(421);
		expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(page.body).toContain(`référence ${page.headers['x-request-id']}`);
		const data = await ask('/couverture.json', { host: 'evil.example' });
		expect(data.headers['content-type']).toBe('application/problem+json; charset=utf-8');
		expect(JSON.parse(data.body)).toMatchObject({
			type: 'about:blank',
			status: 421,
			code: 'hote-inconnu',
			instance: '/couverture.json',
			requestId: data.headers['x-request-id']
		});
	});

	it('answers 404 for a file of an older build instead of rendering a page', async () => {
		const before = reached.length;
		expect((await ask('/_app/immutable/chunks/old.js')).status).toBe(404);
		expect(reached.length).toBe(before);
	});
});
