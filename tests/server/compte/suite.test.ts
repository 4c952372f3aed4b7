import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suiteDe } from '#lib/server/compte/suite.ts';

const ORIGINE = 'https://mitoyen.example';

describe('where one goes once signed in', () => {
	it.each([
		[null, '/equipe'],
		['', '/equipe'],
		['/equipe/imports?page=2', '/equipe/imports?page=2'],
		['https://mitoyen.example/equipe/compte', '/equipe/compte'],
		['https://mitoyen.example.evil.example/equipe', '/equipe'],
		['//evil.example/equipe', '/equipe'],
		['/\\evil.example/equipe', '/equipe'],
		['/\t/evil.example/equipe', '/equipe'],
		['javascript:alert(1)', '/equipe'],
		['/equipe/../structures', '/equipe'],
		['/equipes', '/equipe']
	])('%j leads to %s', (suite, arrivee) => {
		expect(suiteDe(suite, ORIGINE)).toBe(arrivee);
	});

	it('is always a page of the team’s room of this site', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.webUrl()), (suite) => {
				const { origin, pathname } = new URL(suiteDe(suite, ORIGINE), ORIGINE);
				expect(origin).toBe(ORIGINE);
				expect(pathname).toMatch(/^\/equipe(\/|$)/);
			})
		);
	});
});
