import { describe, expect, it } from 'vitest';
import { canonicalUrl, etagOf, matchesEtag } from '#lib/server/http/key.ts';

describe('canonicalUrl', () => {
	it('gives one address to the same parameters in another order', () => {
		expect(canonicalUrl('/couverture?famille=cdg&axe=formation')).toBe(
			'/couverture?axe=formation&famille=cdg'
		);
		expect(canonicalUrl('/couverture?axe=formation&famille=cdg')).toBe(
			'/couverture?axe=formation&famille=cdg'
		);
	});

	it('keeps the order of the values of one parameter', () => {
		expect(canonicalUrl('/?axe=b&axe=a')).toBe('/?axe=b&axe=a');
	});

	it('keeps distinct addresses distinct', () => {
		expect(canonicalUrl('/?a=1%262')).not.toBe(canonicalUrl('/?a=1&2'));
		expect(canonicalUrl('/?')).toBe('/');
	});
});

describe('etag', () => {
	it('changes with the release and with the address', () => {
		const tags = [etagOf('r1', '/'), etagOf('r2', '/'), etagOf('r1', '/structures')];
		expect(new Set(tags).size).toBe(3);
		expect(tags[0]).toMatch(/^W\/"[\w-]{22}"$/);
	});

	it('is recognised weak or strong, alone or in a list, and never by a part of it', () => {
		const etag = 'W/"abc"';
		expect(matchesEtag('W/"abc"', etag)).toBe(true);
		expect(matchesEtag('"abc"', etag)).toBe(true);
		expect(matchesEtag('"x", W/"abc"', etag)).toBe(true);
		expect(matchesEtag('"ab"', etag)).toBe(false);
		expect(matchesEtag(undefined, etag)).toBe(false);
	});
});
