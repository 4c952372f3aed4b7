import { describe, expect, it } from 'vitest';
import { estReserve, kindOf, openToFrames, securityHeaders } from '#lib/server/http/headers.ts';

describe('kindOf', () => {
	it('tells pages, data, embeds and scripts apart by their address', () => {
		expect(kindOf('/structures/adico')).toBe('page');
		expect(kindOf('/couverture.json')).toBe('donnees');
		expect(kindOf('/geo/plan.json')).toBe('donnees');
		expect(kindOf('/integrer/couverture')).toBe('integration');
		expect(kindOf('/_app/immutable/chunks/a.js')).toBe('script');
	});

	it('does not open the JSON of a page to other sites', () => {
		expect(kindOf('/structures/__data.json')).toBe('page');
	});
});

describe('what is for one person', () => {
	it('is the room and the sheet of a review link, whatever their addresses look like', () => {
		const paths = ['/equipe', '/equipe/x.json', '/relecture/jeton', '/relecture/jeton.json'];
		expect(paths.map(estReserve)).toEqual([true, true, true, true]);
		expect(paths.map(kindOf)).toEqual(['page', 'page', 'page', 'page']);
		expect(['/equipes', '/relecture', '/structures'].map(estReserve)).toEqual([
			false,
			false,
			false
		]);
	});
});

describe('securityHeaders', () => {
	it('lets nobody frame a page, and anybody frame an embed', () => {
		const page = securityHeaders('page', false);
		expect(page['x-frame-options']).toBe('DENY');
		expect(page['content-security-policy']).toContain("frame-ancestors 'none'");
		const embed = securityHeaders('integration', false);
		expect(embed['x-frame-options']).toBeUndefined();
		expect(embed['content-security-policy']).toContain('frame-ancestors *');
	});

	it('lets other sites read data, pictures, fonts and scripts of an embed, and no page', () => {
		const corp = (kind: Parameters<typeof securityHeaders>[0]) =>
			securityHeaders(kind, false)['cross-origin-resource-policy'];
		expect(corp('donnees')).toBe('cross-origin');
		expect(corp('integration')).toBe('cross-origin');
		expect(corp('page')).toBe('same-origin');
		expect(corp('script')).toBe('cross-origin');
		expect(securityHeaders('page', false)['access-control-allow-origin']).toBeUndefined();
		expect(securityHeaders('script', false)['access-control-allow-origin']).toBe('*');
	});

	it('allows no script in any policy but that of a script file, whose worker imports its parts', () => {
		for (const kind of ['page', 'donnees', 'integration'] as const) {
			expect(securityHeaders(kind, false)['content-security-policy']).not.toContain('script-src');
		}
		expect(securityHeaders('script', false)['content-security-policy']).toContain(
			"script-src 'self'"
		);
	});

	it('knows what a sandboxed frame asks for, which has no origin of its own', () => {
		expect(kindOf('/_app/immutable/assets/source-serif-4-400.x.woff2')).toBe('donnees');
		expect(kindOf('/integrer.js')).toBe('donnees');
		expect(kindOf('/oembed')).toBe('donnees');
		expect(kindOf('/integrer')).toBe('page');
		expect(kindOf('/integrer/controle')).toBe('page');
	});

	it('asks for https only when the site is served under https', () => {
		expect(securityHeaders('page', true)['strict-transport-security']).toBe('max-age=31536000');
		expect(securityHeaders('page', false)['strict-transport-security']).toBeUndefined();
	});
});

it('opens a page policy to frames without touching its other directives', () => {
	expect(openToFrames("default-src 'none'; frame-ancestors 'none'; base-uri 'none'")).toBe(
		"default-src 'none'; frame-ancestors *; base-uri 'none'"
	);
});
