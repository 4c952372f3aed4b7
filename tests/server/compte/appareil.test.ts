import { expect, it } from 'vitest';
import { appareilDe } from '#lib/server/compte/appareil.ts';

it.each([
	['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox sur Linux'],
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0',
		'Edge sur Windows'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
		'Safari sur un iPhone ou un iPad'
	],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0)', 'Un navigateur sur un Mac'],
	['curl/8.5', 'Un appareil inconnu'],
	[null, 'Un appareil inconnu']
])('%j is %s', (userAgent, mots) => {
	expect(appareilDe(userAgent)).toBe(mots);
});
