import { expect, it } from 'vitest';
import { MOTIFS_CHEVAUCHEMENT, MOTIFS_ETATS } from '#lib/map/motifs.ts';
import { CLAIR, couleurClaire, SOMBRE } from '#lib/map/palette.ts';
import { COLOURS } from '../styles/tokens.ts';

it.each([
	['clair', CLAIR],
	['sombre', SOMBRE]
] as const)('has the very colours of the tokens, %s', (theme, palette) => {
	const fromTokens = Object.keys(CLAIR).map((token) => [token, COLOURS.get(token)?.[theme]]);
	expect(Object.fromEntries(fromTokens)).toEqual(palette);
});

it('has every colour that the motifs ask for', () => {
	for (const { fond, encre } of Object.values({ ...MOTIFS_ETATS, ...MOTIFS_CHEVAUCHEMENT })) {
		expect(couleurClaire(fond)).toMatch(/^#[0-9a-f]{6}$/);
		expect(couleurClaire(encre)).toMatch(/^#[0-9a-f]{6}$/);
	}
	expect(() => couleurClaire('rose')).toThrow('rose');
});
