import { describe, expect, it } from 'vitest';
import { clientDe, compter, Compteur, estComptee, parMinute } from '#lib/server/http/limite.ts';

const a = (remoteAddress: string, headers: Record<string, string> = {}) => ({
	headers,
	socket: { remoteAddress }
});

describe('a counter', () => {
	it('lets a client through up to the limit, then again once its minute is over', () => {
		let now = 0;
		const compteur = new Compteur(2, () => now);
		expect(compteur.prendre('a')).toEqual({ reste: 1, attente: 60, refuse: false });
		now = 30_000;
		expect(compteur.prendre('a')).toEqual({ reste: 0, attente: 30, refuse: false });
		expect(compteur.prendre('a')).toEqual({ reste: 0, attente: 30, refuse: true });
		expect(compteur.prendre('b').refuse).toBe(false);
		now = 60_000;
		expect(compteur.prendre('a')).toEqual({ reste: 1, attente: 60, refuse: false });
	});

	it('forgets those whose minute is over, and never holds more than 20 000 clients', () => {
		let now = 0;
		const compteur = new Compteur(2, () => now);
		for (let i = 0; i < 30_000; i++) compteur.prendre(`client ${i}`);
		expect(compteur.clients).toBe(20_000);
		now = 60_000;
		compteur.prendre('a');
		expect(compteur.clients).toBe(1);
	});
});

it('says what is left in headers, and when to come back once nothing is', () => {
	const headers = new Map<string, unknown>();
	const res = { setHeader: (name: string, value: unknown) => headers.set(name, value) as never };
	const compteur = new Compteur(1, () => 0);
	expect(compter('a', compteur, res)).toBeNull();
	expect(headers.get('ratelimit-policy')).toBe('"api";q=1;w=60');
	expect(headers.get('ratelimit')).toBe('"api";r=0;t=60');
	expect(compter('a', compteur, res)).toMatchObject({
		status: 429,
		code: 'trop-de-demandes',
		headers: { 'retry-after': '60' }
	});
});

it('counts the API and nothing else', () => {
	expect(['/api/v1', '/api/v1/structures?axe=a', '/api/v1/x'].every(estComptee)).toBe(true);
	expect(['/api', '/api/v10', '/structures', '/?a=/api/v1'].some(estComptee)).toBe(false);
});

it('reads the limit of the operator, and keeps 600 when it is none', () => {
	const read = (API_PAR_MINUTE?: string) => parMinute({ API_PAR_MINUTE });
	expect([read(), read(''), read('30'), read('0'), read('-5'), read('dix')]).toEqual([
		600, 600, 30, 600, 600, 600
	]);
});

describe('a client', () => {
	it('is the address of its connection: a header counts for nothing by itself', () => {
		expect(clientDe(a('10.0.0.1', { 'x-forwarded-for': '1.2.3.4' }), {})).toBe('10.0.0.1');
		expect(clientDe(a('::ffff:10.0.0.1'), {})).toBe('10.0.0.1');
	});

	it('is the address that the trusted proxy gives, counted from the right', () => {
		const env = { ADDRESS_HEADER: 'X-Forwarded-For', XFF_DEPTH: '2' };
		const asked = a('10.0.0.1', { 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.2' });
		expect(clientDe(asked, env)).toBe('1.2.3.4');
		expect(clientDe(a('10.0.0.1'), env)).toBe('10.0.0.1');
	});

	it('is a network of IPv6, as one subscriber has billions of addresses', () => {
		const one = clientDe(a('2001:db8:1:2:3:4:5:6'), {});
		expect(one).toBe('2001:db8:1:2::');
		expect(clientDe(a('2001:db8:1:2:ffff::1'), {})).toBe(one);
	});
});
