import { describe, expect, it } from 'vitest';
import { couche, NOMBRE_COUCHES, preuve, preuvesVisibles } from '#lib/domain/reseau/couche.ts';
import { cellOf, CYBER } from '../cellule.ts';
import { filtre, ligne, service, structure } from '../fabrique.ts';

const a = structure('a');
const wholeAin = ligne('a', 'departement', '01');

describe('evidence', () => {
	const low = { confiance: 'basse' } as const;
	const document = { sources: ['document'] };

	it('hides territories and services of low confidence until they are asked for', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', 'soc', 'propose', low)]
		};
		expect(cellOf(facts).etat).toBe('non-renseigne');
		expect(cellOf(facts, filtre({ ...CYBER, confiance: 'basse' })).etat).toBe('couvert');
		const hidden = {
			structures: [a],
			territoires: [ligne('a', 'departement', '01', 'entiere', low)]
		};
		expect(cellOf(hidden).etat).toBe('sans-structure');
	});

	it('keeps the part that is certain when the whole is of low confidence', () => {
		const facts = {
			structures: [a],
			territoires: [
				ligne('a', 'departement', '01', 'entiere', low),
				ligne('a', 'commune', '01001')
			],
			services: [service('a', 'cybersecurite', 'soc')]
		};
		expect(cellOf(facts)).toMatchObject({ etat: 'partiel', partPopulation: 0.1 });
		expect(cellOf(facts, filtre({ ...CYBER, confiance: 'basse' })).etat).toBe('couvert');
	});

	it('keeps only facts with a public address when a link is asked for', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', 'soc', 'propose', document)]
		};
		expect(cellOf(facts, filtre({ ...CYBER, source: 'lien' })).etat).toBe('non-renseigne');
	});

	it('shows a statement as soon as one of the facts that say it is visible', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin, ligne('a', 'departement', '01', 'entiere', low)],
			services: [
				service('a', 'cybersecurite', 'soc', 'propose', low),
				service('a', 'cybersecurite', 'soc', 'propose', document)
			]
		};
		expect(cellOf(facts).etat).toBe('couvert');
	});
});

describe('layers of evidence', () => {
	it('are six, from the strictest to the one that shows everything', () => {
		expect(NOMBRE_COUCHES).toBe(6);
		expect(preuvesVisibles(couche('haute', 'lien'))).toBe(0b10);
		expect(preuvesVisibles(couche('moyenne', 'lien'))).toBe(0b1010);
		expect(preuvesVisibles(couche('moyenne', 'toutes'))).toBe(0b1111);
		expect(preuvesVisibles(couche('basse', 'toutes'))).toBe(0b111111);
	});

	it.each([
		['haute', true, 0b10],
		['haute', false, 0b1],
		['basse', true, 0b100000]
	] as const)('a fact of confidence %s, with a link: %s, is the bit %d', (confiance, lien, bit) => {
		expect(preuve(confiance, lien)).toBe(bit);
	});
});
