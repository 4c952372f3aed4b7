import { expect, it } from 'vitest';
import { contraste, contrastes } from '#lib/map/contraste.ts';

it('is 21 of black on white, whatever the order, and 1 of a colour on itself', () => {
	expect(contraste('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contraste('#ffffff', '#000000')).toBeCloseTo(21, 5);
	expect(contraste('#465660', '#465660')).toBe(1);
});

it('of what is read in an embed is enough in both themes', () => {
	const { clair, sombre } = contrastes();
	expect(clair).toBeCloseTo(7.61, 1);
	expect(sombre).toBeGreaterThan(4.5);
});
