import { expect, it } from 'vitest';
import { numerosDe } from '#lib/domain/reseau/numero.ts';
import { readReel } from '../reel.ts';

it('gives every structure its number, and makes the list once', () => {
	const { noyau } = readReel().index;
	const numeros = numerosDe(noyau);
	noyau.structures.forEach(({ slug }, s) => expect(numeros.get(slug)).toBe(s));
	expect(numeros.get('personne')).toBeUndefined();
	expect(numerosDe(noyau)).toBe(numeros);
});
