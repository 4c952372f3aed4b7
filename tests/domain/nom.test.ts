import { describe, expect, it } from 'vitest';
import { cleNom, compareNoms, repondA } from '#lib/domain/nom.ts';

describe('cleNom', () => {
	it.each([
		['Val d’Oise Numérique', 'val d oise numerique'],
		["Val d'Oise", 'val d oise'],
		['Œuvre – GIP (Arnia)', 'oeuvre gip arnia'],
		['  ', '']
	])('%j is looked for as %j', (name, key) => {
		expect(cleNom(name)).toBe(key);
	});
});

describe('compareNoms', () => {
	it('reads numbers, and ignores accents and case', () => {
		expect(['CDG47', 'Éa', 'cdg9', 'eb'].sort(compareNoms)).toEqual(['cdg9', 'CDG47', 'Éa', 'eb']);
	});
});

describe('repondA', () => {
	it.each([
		['cdg 59', 'CDG59', true],
		['CDG59', 'Centre de gestion, CDG 59', true],
		['numerique somme', 'Somme Numérique', true],
		['omme', 'Somme Numérique', true],
		['me', 'Somme Numérique', false],
		['somme oise', 'Somme Numérique', false],
		['', 'Somme Numérique', true],
		['<script>', 'Somme Numérique', false]
	])('%j answered by %j: %j', (typed, name, expected) => {
		expect(repondA(typed, [name])).toBe(expected);
	});

	it('asks one name for all the words', () => {
		expect(repondA('somme oise', ['Somme', 'Oise'])).toBe(false);
	});
});
