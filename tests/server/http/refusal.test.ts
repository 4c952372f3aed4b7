import { describe, expect, it } from 'vitest';
import { readPolicy } from '#lib/server/http/policy.ts';
import { refuse } from '#lib/server/http/refusal.ts';

const HOME = readPolicy({});
const PUBLIC = readPolicy({ ORIGIN: 'https://mitoyen.example' });

function asked(
	method: string,
	url: string,
	headers: Record<string, string> = { host: 'localhost:3000' }
) {
	return { method, url, headers };
}
const code = (...args: Parameters<typeof refuse>) => refuse(...args)?.code ?? null;

describe('host', () => {
	it('answers to the loopback names on any port when no ORIGIN is set', () => {
		const hosts = ['localhost', 'localhost:8080', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST'];
		expect(hosts.map((host) => code(asked('GET', '/', { host }), HOME))).toEqual(
			hosts.map(() => null)
		);
	});

	it('refuses any other name with 421, so that a rebound DNS name reads nothing', () => {
		const hosts = ['evil.example', 'localhost.evil.example', '192.168.0.4:3000', '', 'localhost:x'];
		expect(hosts.map((host) => refuse(asked('GET', '/', { host }), HOME)?.status)).toEqual(
			hosts.map(() => 421)
		);
	});

	it('answers to the host of ORIGIN only when it is set', () => {
		expect(code(asked('GET', '/', { host: 'mitoyen.example' }), PUBLIC)).toBeNull();
		expect(code(asked('GET', '/', { host: 'Mitoyen.Example' }), PUBLIC)).toBeNull();
		expect(code(asked('GET', '/', { host: 'localhost:3000' }), PUBLIC)).toBe('hote-inconnu');
	});

	it('lets a load balancer read /sante by IP address', () => {
		expect(code(asked('GET', '/sante', { host: '10.0.0.7:3000' }), PUBLIC)).toBeNull();
		expect(code(asked('POST', '/sante', { host: '10.0.0.7:3000' }), PUBLIC)).toBe('hote-inconnu');
	});
});

describe('origin of a request that writes', () => {
	const host = 'localhost:3000';

	it('goes on when it comes from a page of this site', () => {
		expect(code(asked('POST', '/', { host, origin: 'http://localhost:3000' }), HOME)).toBeNull();
		const origin = 'https://mitoyen.example';
		expect(code(asked('POST', '/', { host: 'mitoyen.example', origin }), PUBLIC)).toBeNull();
	});

	it('is refused with 403 whatever the content type when Origin is foreign, null or missing', () => {
		const origins = ['https://evil.example', 'null', 'http://localhost:3001', undefined];
		const types = ['application/json', 'text/plain', 'multipart/form-data'];
		for (const origin of origins) {
			for (const type of types) {
				const headers = { host, 'content-type': type, ...(origin ? { origin } : {}) };
				expect(refuse(asked('POST', '/', headers), HOME)?.status).toBe(403);
			}
		}
	});
});

describe('method and address', () => {
	it('refuses methods that the site never uses with 405 and says which it knows', () => {
		expect(refuse(asked('TRACE', '/'), HOME)?.status).toBe(405);
		expect(refuse(asked('PROPFIND', '/'), HOME)?.headers?.allow).toContain('GET');
	});

	it('refuses an address over 4,096 characters with 414', () => {
		expect(code(asked('GET', `/?q=${'a'.repeat(4092)}`), HOME)).toBeNull();
		expect(refuse(asked('GET', `/?q=${'a'.repeat(4093)}`), HOME)?.status).toBe(414);
	});

	it('refuses a path that cannot be decoded with 400', () => {
		const bad = ['/%', '/%E0%A4%A', '/%ff', '/a%00b', '/a%0d%0ab', '/a%5cb', '//evil', 'http://x/'];
		expect(bad.map((url) => refuse(asked('GET', url), HOME)?.status)).toEqual(bad.map(() => 400));
	});

	it('refuses a NUL in the query of the team’s room with 400: no page could ask it of the database', () => {
		const bad = [
			'/equipe/journal?mots=%00',
			'/equipe?a%00=b',
			'/equipe/journal?auteur=a%00b&mots='
		];
		expect(bad.map((url) => refuse(asked('GET', url), HOME)?.status)).toEqual([400, 400, 400]);
		expect(refuse(asked('GET', bad[0]!), HOME)?.titre).toBe('Adresse illisible');
		expect(code(asked('GET', '/equipe/journal?mots=%2500'), HOME)).toBeNull();
		// A public page ignores the value, and says so.
		expect(code(asked('GET', '/couverture?axe=%00'), HOME)).toBeNull();
	});

	it('lets accents, spaces and a malformed query pass: the page reports the latter', () => {
		const good = ['/structures/%C3%A9', '/a%20b', '/?axe=%zz', '/?%'];
		expect(good.map((url) => code(asked('GET', url), HOME))).toEqual(good.map(() => null));
	});
});

describe('what is sent', () => {
	const host = 'localhost:3000';
	const sent = (url: string, headers: Record<string, string>) =>
		refuse(asked('POST', url, { host, origin: 'http://localhost:3000', ...headers }), HOME)?.status;

	it('is as big as the form of its page, or as a file on the page of imports alone', () => {
		expect(sent('/presenter', { 'content-length': '524288' })).toBeUndefined();
		expect(sent('/presenter', { 'content-length': '524289' })).toBe(413);
		expect(sent('/equipe/imports?page=2', { 'content-length': '20000500' })).toBeUndefined();
		expect(sent('/equipe/imports', { 'content-length': '20100000' })).toBe(413);
		expect(sent('/equipe/imports/3', { 'content-length': '20000500' })).toBe(413);
	});

	it('says its size: what never ends is not waited for', () => {
		expect(sent('/equipe/imports', { 'transfer-encoding': 'chunked' })).toBe(411);
		expect(sent('/', {})).toBeUndefined();
	});
});
