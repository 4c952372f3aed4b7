import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { startServeur } from './serveur.ts';

const origine = inject('origine');
const get = (path: string, init: RequestInit = {}) => fetch(origine + path, init);
const api = async (path: string) => (await get(`/api/v1${path}`)).json();

type Route = { nom: string; genre: 'collection' | 'analyse'; adresse: string };

describe('every route', () => {
	it('answers JSON that any site may read, or says what it lacks', async () => {
		const { routes } = await api('');
		expect(routes.length).toBeGreaterThan(12);
		for (const { nom, adresse } of routes as Route[]) {
			const answer = await fetch(adresse);
			expect([nom, answer.status]).toEqual([nom, nom === 'comparaison' ? 400 : 200]);
			expect(answer.headers.get('access-control-allow-origin')).toBe('*');
			expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
			expect(answer.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/);
			expect(answer.headers.has('set-cookie')).toBe(false);
		}
	});

	it('is described by a valid document, under the address that was asked', async () => {
		const document = await api('/openapi.json');
		expect(document.servers).toEqual([{ url: origine }]);
		expect((await new Validator().validate(document)).valid).toBe(true);
	});

	it('that analyses gives what its page gives', async () => {
		for (const [route, page, query] of [
			['couverture', 'couverture', '?axe=cybersecurite&famille=cdg,thd'],
			['chevauchements', 'chevauchements', '?bordures=toutes&confiance=basse'],
			['lacunes', 'lacunes', '?sous-thematique=ged&region=32'],
			['comparaison', 'comparer', '?structure=adico,sitiv']
		]) {
			const { donnees } = await api(`/${route}${query}`);
			expect(donnees).toEqual(await (await get(`/${page}.json${query}`)).json());
		}
	});
});

it('is read to its end by following next, each entry once', async () => {
	const found: string[] = [];
	const { total } = await api('/services?limite=1&confiance=basse');
	let pages = 0;
	let suite: string | null = `${origine}/api/v1/services?limite=40&confiance=basse`;
	while (suite !== null) {
		const page: { donnees: object[]; liens: { next: string | null } } = await (
			await fetch(suite)
		).json();
		found.push(...page.donnees.map((one) => JSON.stringify(one)));
		suite = page.liens.next;
		pages++;
	}
	expect(total).toBeGreaterThan(200);
	expect(pages).toBe(Math.ceil(total / 40));
	expect([found.length, new Set(found).size]).toEqual([total, total]);
});

describe('a tag', () => {
	it('answers 304 without a body as long as nothing changed, plain or compressed', async () => {
		for (const encoding of ['br', 'identity']) {
			const headers = { 'accept-encoding': encoding };
			const first = await get('/api/v1/structures?limite=3', { headers });
			const etag = first.headers.get('etag') ?? '';
			expect(etag).toMatch(/^W\/"/);
			const path = '/api/v1/structures?limite=3';
			const again = await get(path, { headers: { ...headers, 'if-none-match': etag } });
			expect([again.status, await again.text()]).toEqual([304, '']);
			expect(again.headers.get('ratelimit')).toMatch(/^"api";r=\d+;t=\d+$/);
		}
	});
});

describe('methods', () => {
	it('HEAD answers the headers of GET alone', async () => {
		const answer = await get('/api/v1/structures', { method: 'HEAD' });
		expect([answer.status, await answer.text()]).toEqual([200, '']);
		expect(answer.headers.has('etag')).toBe(true);
	});

	it('OPTIONS lets the page of another site ask conditionally', async () => {
		const answer = await get('/api/v1/structures', {
			method: 'OPTIONS',
			headers: {
				origin: 'https://ailleurs.example',
				'access-control-request-method': 'GET',
				'access-control-request-headers': 'if-none-match'
			}
		});
		expect(answer.status).toBe(204);
		expect(answer.headers.get('access-control-allow-origin')).toBe('*');
		expect(answer.headers.get('access-control-allow-headers')).toContain('if-none-match');
	});

	it.each(['POST', 'PUT', 'DELETE'])('%s is refused with a problem', async (method) => {
		const headers = { origin: origine };
		const answer = await get('/api/v1/structures', { method, headers });
		expect(answer.status).toBe(405);
		expect((await answer.json()).code).toBe('methode-refusee');
	});
});

describe('a refusal', () => {
	it.each([
		['/api/v1/services?axes=ged', 400, 'parametre-invalide'],
		['/api/v1/structures/adicoo', 404, 'introuvable'],
		['/api/v1/structure', 404, 'route-inconnue'],
		['/api/v2/structures', 404, 'introuvable'],
		[`/api/v1/services?curseur=${btoa('000000000000.aaaaaaaaaaaa.5')}`, 410, 'curseur-perime']
	])('%s: %i', async (path, status, code) => {
		const answer = await get(path);
		expect(answer.status).toBe(status);
		expect(answer.headers.get('content-type')).toContain('application/problem+json');
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(await answer.json()).toMatchObject({ status, code, instance: path.split('?')[0] });
	});
});

it('never answers 500, whatever the query', async () => {
	const { paths } = await api('/openapi.json');
	const names = Object.values(paths as Record<string, { get: { parameters?: { name: string }[] } }>)
		.flatMap(({ get: { parameters = [] } }) => parameters.map(({ name }) => name))
		.concat('limite', 'curseur', '__proto__', 'constructor');
	const name = fc.oneof(fc.constantFrom(...new Set(names)), fc.string({ maxLength: 8 }));
	const value = fc.oneof(
		fc.constantFrom('80', '2A', 'basse', 'toutes', 'adico', 'cybersecurite', '1', '<img>', '{{7}}'),
		fc.string({ unit: 'grapheme', maxLength: 12 })
	);
	const pairs = fc.array(fc.tuple(name, value), { maxLength: 4 });
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...Object.keys(paths)), pairs, async (path, query) => {
			const asked = path.replace(/\{\w+\}/, encodeURIComponent(query[0]?.[1] ?? 'x') || 'x');
			const { status } = await get(`${asked}?${new URLSearchParams(query)}`);
			expect([200, 400, 404, 410]).toContain(status);
		}),
		{ numRuns: 150 }
	);
});

it('counts each client, says what is left, refuses beyond, kept answers included', async () => {
	const small = await startServeur({ API_PAR_MINUTE: '3' });
	try {
		const ask = () => fetch(`${small.origine}/api/v1/axes`);
		for (const left of [2, 1, 0]) {
			const answer = await ask();
			expect([answer.status, answer.headers.get('ratelimit')?.split(';')[1]]).toEqual([
				200,
				`r=${left}`
			]);
			expect(answer.headers.get('ratelimit-policy')).toBe('"api";q=3;w=60');
		}
		const refused = await ask();
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(refused.headers.get('access-control-allow-origin')).toBe('*');
		expect((await refused.json()).code).toBe('trop-de-demandes');
		expect((await fetch(`${small.origine}/api`)).status).toBe(200);
		expect((await fetch(`${small.origine}/couverture.json`)).status).toBe(200);
	} finally {
		await small.stop();
	}
});

it('has a human page whose every example works', async () => {
	const html = await (await get('/api')).text();
	const links = [...html.matchAll(/href="(\/api\/v1[^"]*)"/g)].map(([, path]) => path!);
	const curls = [...html.matchAll(/curl '([^']+)'/g)].map(([, url]) => new URL(url!));
	expect([links.length > 20, curls.length]).toEqual([true, 2]);
	const paths = [...links, ...curls.map(({ pathname, search }) => pathname + search)];
	for (const path of new Set(paths.map((one) => one.replaceAll('&amp;', '&')))) {
		expect([path, (await get(path)).status]).toEqual([path, 200]);
	}
	const { routes } = await api('');
	for (const { nom } of routes as Route[]) expect(html).toContain(`/api/v1/${nom}`);
});
