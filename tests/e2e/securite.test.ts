import { request } from 'node:http';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { crawl, type Route } from './parcours.ts';

const origine = inject('origine');
const { port, host } = new URL(origine);

type Got = { status: number; headers: Record<string, string>; body: Buffer };

/** Asks exactly this path with exactly these headers: `fetch` would clean both. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
	return new Promise((resolve, reject) => {
		const req = request({ port, host: '127.0.0.1', path, method, headers }, (res) => {
			const chunks: Buffer[] = [];
			res.on('data', (chunk: Buffer) => chunks.push(chunk));
			res.on('end', () => {
				const got = res.headers as Record<string, string>;
				resolve({ status: res.statusCode ?? 0, headers: got, body: Buffer.concat(chunks) });
			});
		});
		req.on('error', reject).end();
	});
}

/** Writes raw bytes and reads the status line. */
function raw(bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
		let text = '';
		socket.on('data', (chunk) => (text += chunk)).on('error', reject);
		socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
		socket.setTimeout(8_000, () => socket.destroy());
	});
}

const LEAKS = /node_modules|\.svelte-kit|\/build\/|at \w+ \(|ENOENT|ReferenceError|TypeError/;

/** What `fetch` asks for. */
const FETCH = { 'accept-encoding': 'gzip, deflate' };

let routes: Route[];
beforeAll(async () => {
	routes = await crawl(origine);
});

describe('every address that a link of the site leads to', () => {
	it('is reached: pages, structures, départements and data', () => {
		const paths = routes.map(({ path }) => path);
		expect(paths.length).toBeGreaterThan(20);
		expect(paths).toContain('/structures');
		expect(paths.some((p) => p.startsWith('/departements/'))).toBe(true);
		expect(routes.filter(({ status }) => status !== 200)).toEqual([]);
	});

	it('carries the security headers, a request id and a charset on text', () => {
		for (const { path, headers } of routes) {
			const h = (name: string) => headers.get(name);
			expect(h('x-content-type-options'), path).toBe('nosniff');
			expect(h('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
			expect(h('permissions-policy'), path).toContain('geolocation=()');
			expect(h('cross-origin-opener-policy'), path).toBe('same-origin');
			expect(h('cross-origin-resource-policy'), path).toMatch(/^(same|cross)-origin$/);
			expect(h('x-request-id'), path).toMatch(/^[0-9a-f]{10}-[0-9a-z]+$/);
			expect(h('content-security-policy'), path).toContain("default-src 'none'");
			const framed = path.startsWith('/integrer/') && !path.startsWith('/integrer/controle');
			const ancestors = `frame-ancestors ${framed ? '*' : "'none'"}`;
			expect(h('content-security-policy'), path).toContain(ancestors);
			expect(h('x-frame-options'), path).toBe(framed ? null : 'DENY');
			if (/^text|json|svg|[/+]xml|javascript/.test(h('content-type') ?? '')) {
				expect(h('content-type'), path).toContain('charset=utf-8');
			}
		}
	});

	it('allows no inline script but by its hash', () => {
		for (const { path, headers } of routes) {
			const script = /script-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
			expect(script ?? '', path).not.toMatch(/unsafe|\*|http/);
		}
	});

	it('is asked again cheaply, or kept for ever when its address carries a hash', async () => {
		for (const { path, headers } of routes) {
			expect(headers.get('etag'), path).toBeTruthy();
			const cache = headers.get('cache-control') ?? '';
			const forEver = path.startsWith('/_app/immutable/') || /[?&]v=/.test(path);
			const icon = path === '/logo.svg';
			const wanted = forEver ? 'immutable' : icon ? 'max-age=86400' : 'must-revalidate';
			expect(cache, path).toContain(wanted);
			// As the first time: an answer is kept for each way of compressing it.
			const etag = headers.get('etag') ?? '';
			const again = await ask(path, { host, ...FETCH, 'if-none-match': etag });
			expect([again.status, again.body.length], path).toEqual([304, 0]);
			expect(again.headers['x-content-type-options'], path).toBe('nosniff');
		}
	});

	it('sets no cookie', () => {
		expect(routes.filter(({ headers }) => headers.has('set-cookie'))).toEqual([]);
	});
});

describe('compression', () => {
	it('gives the same text in brotli, gzip and plain, on the first and on a later request', async () => {
		for (const path of ['/', '/structures', '/couverture.json']) {
			const plain = (await ask(path, { host })).body;
			for (let round = 0; round < 2; round++) {
				const br = await ask(path, { host, 'accept-encoding': 'br' });
				expect(br.headers['content-encoding'], path).toBe('br');
				expect(br.headers.vary, path).toBe('accept-encoding');
				expect(brotliDecompressSync(br.body).equals(plain), path).toBe(true);
				const gz = await ask(path, { host, 'accept-encoding': 'gzip' });
				expect(gunzipSync(gz.body).equals(plain), path).toBe(true);
			}
		}
	});
});

describe('Host and Origin', () => {
	it('answers 421 to a name that is not its own', async () => {
		const got = await ask('/', { host: 'evil.example' });
		expect(got.status).toBe(421);
		expect(got.body.toString()).toContain('ORIGIN');
	});

	it('refuses every writing method from elsewhere, whatever the content type', async () => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
			for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
				const headers = { host, 'content-type': type, origin: 'https://evil.example' };
				expect((await ask('/', headers, method)).status, `${method} ${type}`).toBe(403);
			}
		}
	});

	it('answers 405, not 500, to a writing method from its own pages', async () => {
		for (const path of ['/', '/couverture.json', '/structures']) {
			expect((await ask(path, { host, origin: origine }, 'DELETE')).status, path).toBe(405);
		}
	});
});

describe('malformed requests', () => {
	it('never leave the folder of static files', async () => {
		const paths = [
			'/../package.json',
			'/..%2f..%2fpackage.json',
			'/%2e%2e/%2e%2e/etc/passwd',
			'/geo/..%2f..%2f..%2fpackage.json',
			'/_app/immutable/../../../server/index.js',
			'/.env',
			'/.empreinte',
			'/structures/..%2f..%2fpackage.json',
			'/structures/%2e%2e%2fadico.json'
		];
		for (const path of paths) {
			const got = await ask(path, { host });
			expect([400, 404], `${path} ${got.status}`).toContain(got.status);
			expect(got.body.toString(), path).not.toMatch(/"dependencies"|root:x/);
		}
	});

	it('are refused in French with 400, 414 or 431, never 500', async () => {
		for (const path of ['/%', '/%ff', '/a%00', '/structures/%E0%A4%A', '/couverture.json%']) {
			const got = await ask(path, { host });
			expect(got.status, path).toBe(400);
			expect(got.body.toString(), path).toMatch(/Adresse illisible/);
		}
		expect((await ask(`/?axe=${'x'.repeat(5_000)}`, { host })).status).toBe(414);
		expect(
			await raw(`GET / HTTP/1.1\r\nhost: ${host}\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)
		).toContain('431');
		expect(await raw('GET / HTTP/1.1\r\n\r\n')).toContain('400');
		expect(await raw('nonsense\r\n\r\n')).toContain('400');
		expect(await raw(`TRACE / HTTP/1.1\r\nhost: ${host}\r\n\r\n`)).toContain('405');
	});
});

const PARAMS =
	'axe sous-thematique famille role statut region confiance source adhesion mesure departement tri echelle profil'.split(
		' '
	);
const NASTY = [
	'',
	',',
	'inconnu',
	'cybersecurite,inconnu',
	'__proto__',
	'constructor',
	'<img src=x onerror=alert(1)>',
	"' OR 1=1 --",
	'{{7*7}}',
	'../../etc/passwd',
	'-1',
	'1e309',
	'NaN',
	'\u202eévil\u{1f469}‍🚒',
	'a'.repeat(1_500),
	Array.from({ length: 200 }, (_, i) => i).join(',')
];

/** Those that a page could write badly; the data answer to all of them. */
const HTML = NASTY.filter((value) => /[<'{\u202e_]|a{9}/.test(value));

describe('any value of any parameter', () => {
	it('gives a page with 200, and never a script made of it', async () => {
		for (const name of PARAMS) {
			for (const value of HTML) {
				const path = `/?${new URLSearchParams([[name, value]])}`;
				const got = await ask(path, { host });
				expect(got.status, path).toBe(200);
				expect(got.body.toString(), path).not.toContain('<img src=x onerror');
			}
		}
	});

	it('gives data with 200, or a problem with 400 that names the parameter; never 500', async () => {
		for (const name of PARAMS) {
			for (const value of NASTY) {
				const query = new URLSearchParams([[name, value]]);
				const got = await ask(`/couverture.json?${query}`, { host });
				expect([200, 400], `${query} ${got.status}`).toContain(got.status);
				expect(got.body.toString(), String(query)).not.toMatch(LEAKS);
				if (got.status === 400) {
					const problem = JSON.parse(got.body.toString());
					expect(got.headers['content-type']).toBe('application/problem+json; charset=utf-8');
					expect(problem.requestId).toBe(got.headers['x-request-id']);
					expect(problem.errors[0].champ, String(query)).toBe(name);
				}
			}
		}
	});

	it('holds when repeated, combined and out of order', async () => {
		const bad = '?axe=a&axe=b&axe[]=c&famille=&famille=%FF&&&=x&region=84,84&tri=--nom&%zz=%zz';
		expect((await ask(`/${bad}`, { host })).status).toBe(200);
		for (const suffix of ['json', 'csv', 'svg', 'png']) {
			expect((await ask(`/couverture.${suffix}${bad}`, { host })).status, suffix).toBe(400);
		}
	});
});

describe('unknown addresses', () => {
	it('are a French page with a reference, or a problem for programs', async () => {
		const page = await ask('/nulle-part', { host });
		expect(page.status).toBe(404);
		expect(page.headers['cache-control']).toBe('no-store');
		expect(page.body.toString()).toContain(page.headers['x-request-id']);
		for (const path of ['/nulle-part.json', '/structures/personne.json', '/structures/x.csv']) {
			const got = await ask(path, { host });
			expect(got.status, path).toBe(404);
			const problem = JSON.parse(got.body.toString());
			expect(problem, path).toMatchObject({ status: 404, code: 'introuvable', instance: path });
		}
	});

	it('propose what was probably meant', async () => {
		const problem = JSON.parse((await ask('/structures/adicoo.json', { host })).body.toString());
		expect(problem.proches).toContainEqual({ href: '/structures/adico.json', nom: 'ADICO' });
	});

	it('say nothing of the inside', async () => {
		for (const path of ['/nulle-part', '/departements/99', '/structures/personne.json']) {
			expect((await ask(path, { host })).body.toString(), path).not.toMatch(LEAKS);
		}
	});
});
