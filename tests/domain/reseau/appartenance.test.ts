import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { presencesDe } from '#lib/domain/couverture/lecture.ts';
import { AIN, AISNE, cellOf, CYBER } from '../cellule.ts';
import { indexOf, ligne, service, structure } from '../fabrique.ts';

const [a, b] = [structure('a'), structure('b')];
const partOfAin = ligne('a', 'departement', '01', 'partielle');

describe('presence', () => {
	const proposes = [service('a', 'cybersecurite', 'soc')];

	it('counts the communes of an EPCI on each side of a border, and there only', () => {
		const facts = {
			structures: [a],
			territoires: [ligne('a', 'epci', '200000002')],
			services: proposes
		};
		expect(cellOf(facts)).toMatchObject({ etat: 'partiel', partPopulation: 0.7 });
		// 02001 is all the communes of Aisne in this tiny country.
		expect(cellOf(facts, CYBER, AISNE)).toMatchObject({ etat: 'couvert', partPopulation: 1 });
	});

	it('is whole when the known communes are all those of the département', () => {
		const facts = {
			structures: [a],
			territoires: [ligne('a', 'epci', '200000001'), ligne('a', 'commune', '01003')],
			services: proposes
		};
		expect(cellOf(facts).etat).toBe('couvert');
	});

	it('follows a région line into each of its départements', () => {
		const facts = {
			structures: [a],
			territoires: [ligne('a', 'region', '84')],
			services: proposes
		};
		expect(cellOf(facts).etat).toBe('couvert');
		expect(cellOf(facts, CYBER, AISNE).etat).toBe('sans-structure');
	});

	it('knows the part of a partial département from its finer lines', () => {
		const facts = {
			structures: [a],
			territoires: [partOfAin, ligne('a', 'commune', '01002')],
			services: proposes
		};
		expect(cellOf(facts)).toMatchObject({ etat: 'partiel', partPopulation: 0.2, minimum: false });
	});

	it('gives a minimum when an EPCI is served in part, or when another structure is vague', () => {
		const epci = ligne('a', 'epci', '200000001', 'partielle');
		const commune = ligne('a', 'commune', '01003');
		expect(
			cellOf({ structures: [a], territoires: [epci, commune], services: proposes })
		).toMatchObject({
			partPopulation: 0.7,
			minimum: true
		});
		const both = {
			structures: [a, b],
			territoires: [commune, ligne('b', 'departement', '01', 'inconnue')],
			services: [...proposes, service('b', 'cybersecurite', 'soc')]
		};
		expect(cellOf(both)).toMatchObject({ partPopulation: 0.7, minimum: true });
	});

	it('adds the communes of several structures once each', () => {
		const facts = {
			structures: [a, b],
			territoires: [ligne('a', 'epci', '200000001'), ligne('b', 'commune', '01001')],
			services: [...proposes, service('b', 'cybersecurite', 'soc')]
		};
		expect(cellOf(facts).partPopulation).toBe(0.3);
	});

	it('says what each structure serves', () => {
		const index = indexOf({
			structures: [a, b],
			territoires: [ligne('a', 'epci', '200000001'), ligne('b', 'departement', '01', 'inconnue')],
			services: proposes
		});
		expect(presencesDe(index, couverture(index, CYBER), AIN)).toEqual([
			{
				structure: 0,
				etendue: 'partielle',
				communes: 2,
				population: 300,
				minimum: false,
				etat: 'propose'
			},
			{
				structure: 1,
				etendue: 'partielle',
				communes: null,
				population: null,
				minimum: false,
				etat: 'inconnu'
			}
		]);
	});
});

describe('a code that does not exist', () => {
	it.each([
		['departement', '20', 'a : département inconnu « 20 »'],
		['commune', '01999', 'a : commune inconnue « 01999 »'],
		['epci', '299999999', 'a : EPCI inconnu « 299999999 »'],
		['region', '99', 'a : région inconnue « 99 »']
	] as const)('is refused: %s %s', (type, code, message) => {
		const facts = { structures: [a], territoires: [ligne('a', type, code)] };
		expect(() => indexOf(facts)).toThrow(message);
	});

	it('is refused with the remedy', () => {
		const facts = { structures: [a], territoires: [ligne('a', 'departement', '20')] };
		expect(() => indexOf(facts)).toThrow('corriger le code dans data/territoires.csv');
	});
});
