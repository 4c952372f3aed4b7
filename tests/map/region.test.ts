import { describe, expect, it } from 'vitest';
import { regionDe } from '#lib/map/region.ts';
import { readReel } from '../domain/reel.ts';

const { noyau } = readReel().index;

describe('the région of a département', () => {
	it('has all its départements: the five of Hauts-de-France around Somme', () => {
		expect(regionDe(noyau, '80')).toEqual({
			nom: 'Hauts-de-France',
			codes: ['02', '59', '60', '62', '80']
		});
	});

	it('is the département itself overseas', () => {
		expect(regionDe(noyau, '974').codes).toEqual(['974']);
	});

	it('is not that of an unknown code', () => {
		expect(() => regionDe(noyau, '20')).toThrow('Département inconnu : 20');
	});
});
