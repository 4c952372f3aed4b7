import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MOTIFS_CHEVAUCHEMENT, MOTIFS_ETATS } from '#lib/map/motifs.ts';
import { CLAIR, couleurClaire } from '#lib/map/palette.ts';

/** First declaration of a token: the print sheet overrides some of them further down. */
function lightValueOf(css: string, token: string): string | undefined {
	const found = new RegExp(`--${token}:\\s*(?:light-dark\\(\\s*)?(#\\w+)`).exec(css);
	return found?.[1];
}

it('has the very colours of the light theme of the tokens', () => {
	const css = readFileSync('src/lib/styles/tokens.css', 'utf8');
	const fromTokens = Object.keys(CLAIR).map((token) => [token, lightValueOf(css, token)]);
	expect(Object.fromEntries(fromTokens)).toEqual(CLAIR);
});

it('has every colour that the motifs ask for', () => {
	for (const { fond, encre } of Object.values({ ...MOTIFS_ETATS, ...MOTIFS_CHEVAUCHEMENT })) {
		expect(couleurClaire(fond)).toMatch(/^#[0-9a-f]{6}$/);
		expect(couleurClaire(encre)).toMatch(/^#[0-9a-f]{6}$/);
	}
	expect(() => couleurClaire('rose')).toThrow('rose');
});
