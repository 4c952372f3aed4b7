import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportRefuse } from '#lib/server/geo/import/anomalie.ts';
import { checkUrl, readSource } from '#lib/server/geo/import/fetch.ts';

const ROUTES: Record<string, RequestListener> = {
	'/bon': (_, response) => response.end('{"a":1}'),
	'/ailleurs': (_, response) => response.writeHead(302, { location: '/bon' }).end(),
	'/boucle': (_, response) => response.writeHead(302, { location: '/boucle' }).end(),
	'/interne': (_, response) => response.writeHead(302, { location: 'http://192.0.2.1/' }).end(),
	'/fichier': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
	'/absent': (_, response) => response.writeHead(404).end(),
	'/muet': () => undefined,
	'/enorme': (_, response) => {
		for (let i = 0; i < 21; i++) response.write(Buffer.alloc(1_000_000, ' '));
		response.end();
	},
	'/coupe': (_, response) => {
		response.writeHead(200, { 'content-length': '1000' }).write('{');
		setImmediate(() => response.destroy());
	}
};

let server: Server;
let base: string;

beforeAll(async () => {
	server = createServer((request, response) => ROUTES[request.url!]!(request, response));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
});

async function fault(source: string, timeout?: number): Promise<string> {
	try {
		await readSource(source, timeout);
	} catch (error) {
		if (error instanceof ImportRefuse) return error.anomalies[0]!.code;
		throw error;
	}
	return 'accepté';
}

describe('the source of an import', () => {
	it('is a file of this machine', async () => {
		const bytes = await readSource('static/geo/meta.json');
		expect(Buffer.from(bytes).toString()).toContain('Natural Earth');
	});

	it('is an address of this machine, through a redirection', async () => {
		expect(Buffer.from(await readSource(`${base}/ailleurs`)).toString()).toBe('{"a":1}');
	});

	it.each([
		['a file that is not there', 'nulle-part.geojson', 'fichier-illisible'],
		['http to another machine', 'http://example.org/x.geojson', 'adresse-refusee'],
		['another protocol', 'ftp://example.org/x.geojson', 'adresse-refusee'],
		['a file address', 'file:///etc/passwd', 'adresse-refusee'],
		['an address that is none', 'https://', 'adresse-refusee']
	])('is not %s', async (_, source, expected) => {
		expect(await fault(source)).toBe(expected);
	});

	it.each([
		['redirects in a loop', '/boucle', 'trop-de-redirections'],
		['redirects to another machine by http', '/interne', 'adresse-refusee'],
		['redirects to a file', '/fichier', 'adresse-refusee'],
		['answers 404', '/absent', 'adresse-injoignable'],
		['sends more than 20 MB', '/enorme', 'trop-gros'],
		['is cut in the middle', '/coupe', 'adresse-injoignable']
	])('is refused when the server %s', async (_, path, expected) => {
		expect(await fault(base + path)).toBe(expected);
	});

	it('is refused when a site redirects to a service of this machine', () => {
		const local = 'http://127.0.0.1:5432/';
		expect(checkUrl(local, null).href).toBe(local);
		expect(() => checkUrl(local, new URL('https://example.org/'))).toThrow(/adresse-refusee/);
	});

	it('is refused when the server never answers', async () => {
		expect(await fault(`${base}/muet`, 50)).toBe('adresse-injoignable');
	});
});
