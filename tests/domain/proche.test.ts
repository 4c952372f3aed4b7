import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from '#lib/domain/proche.ts';

const AXES = ['infrastructures', 'donnees', 'formation', 'communication'];

describe('near names', () => {
	it('finds a word with an accent, a capital, a slip or two letters swapped', () => {
		expect(nearest('Données', AXES)).toBe('donnees');
		expect(nearest('infrastucture', AXES)).toBe('infrastructures');
		expect(nearest('fromation', AXES)).toBe('formation');
	});

	it('proposes nothing that is too far, but lists what is possible', () => {
		expect(nearest('cuisine', AXES)).toBeNull();
		expect(suggestion('cuisine', AXES)).toBe(
			'Valeurs possibles : infrastructures, donnees, formation, communication.'
		);
	});
});
