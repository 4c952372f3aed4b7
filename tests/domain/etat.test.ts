import { describe, expect, it } from 'vitest';
import { ETATS, ETATS_AXE, MOTS_ETAT, MOTS_ETAT_AXE } from '#lib/domain/etat.ts';
import { AISNE, cellOf, CYBER } from './cellule.ts';
import { filtre, ligne, service, structure } from './fabrique.ts';

const [a, b] = [structure('a'), structure('b')];
const partOfAin = ligne('a', 'departement', '01', 'partielle');
const wholeAin = ligne('a', 'departement', '01');

describe('state of a département', () => {
	it('is couvert when a structure present on the whole proposes the axe', () => {
		const cell = cellOf({
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		expect(cell).toMatchObject({ etat: 'couvert', partPopulation: 1, sousThematiques: ['soc'] });
	});

	it('is partiel, with an unknown share, when it is proposed on an unknown part only', () => {
		const cell = cellOf({
			structures: [a],
			territoires: [partOfAin],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		expect(cell).toMatchObject({ etat: 'partiel', partPopulation: null, minimum: false });
	});

	it('is never couvert through a territory whose extent is unknown', () => {
		const cell = cellOf({
			structures: [a],
			territoires: [ligne('a', 'departement', '01', 'inconnue')],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		expect(cell.etat).toBe('partiel');
	});

	it('is partiel when a structure covers the whole and another one, on a part, proposes', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [partOfAin, ligne('b', 'departement', '01')],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		expect(cell).toMatchObject({ etat: 'partiel', structures: ['a', 'b'], proposent: ['a'] });
	});

	it('is couvert rather than partiel when both apply', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [partOfAin, ligne('b', 'departement', '01')],
			services: [service('a', 'cybersecurite', 'soc'), service('b', 'cybersecurite', null)]
		});
		expect(cell).toMatchObject({ etat: 'couvert', partPopulation: 1, proposent: ['a', 'b'] });
	});

	it('is partiel rather than projet when a part is served and the whole is announced', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [partOfAin, ligne('b', 'departement', '01')],
			services: [
				service('a', 'cybersecurite', 'soc'),
				service('b', 'cybersecurite', 'soc', 'projet')
			]
		});
		expect(cell.etat).toBe('partiel');
	});

	it('is projet when nobody proposes it and one announced it, even if another is unknown', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [partOfAin, ligne('b', 'departement', '01')],
			services: [service('a', 'cybersecurite', 'soc', 'projet')]
		});
		expect(cell).toMatchObject({ etat: 'projet', partPopulation: null, sousThematiques: [] });
	});

	it('is non-renseigne, never absent, when the structures present have no documented service', () => {
		expect(cellOf({ structures: [a], territoires: [wholeAin] })).toMatchObject({
			etat: 'non-renseigne',
			partPopulation: null,
			proposent: []
		});
	});

	it('is non-renseigne as long as one structure present is unknown', () => {
		const cell = cellOf({
			structures: [a, b],
			territoires: [wholeAin, ligne('b', 'departement', '01')],
			services: [service('a', 'cybersecurite', null, 'ne-propose-pas')]
		});
		expect(cell.etat).toBe('non-renseigne');
	});

	it('is absent only when every sous-thématique is known not to be proposed', () => {
		const no = (sous: string) => service('a', 'cybersecurite', sous, 'ne-propose-pas');
		const facts = { structures: [a], territoires: [wholeAin] };
		expect(cellOf({ ...facts, services: [no('soc')] }).etat).toBe('non-renseigne');
		expect(cellOf({ ...facts, services: [no('soc'), no('sensibilisation')] })).toMatchObject({
			etat: 'absent',
			partPopulation: 0
		});
	});

	it('is absent when a source denies the whole axe, for the axe and its sous-thématiques', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', null, 'ne-propose-pas')]
		};
		expect(cellOf(facts).etat).toBe('absent');
		expect(cellOf(facts, filtre({ sousThematiques: ['soc'] })).etat).toBe('absent');
	});

	it('is sans-structure when nobody is present', () => {
		expect(cellOf({ structures: [a], territoires: [wholeAin] }, CYBER, AISNE)).toEqual({
			code: '02',
			nom: 'Aisne',
			etat: 'sans-structure',
			structures: [],
			proposent: [],
			nombreStructures: 0,
			sousThematiques: [],
			partPopulation: 0,
			minimum: false
		});
	});

	it('is null when neither axe nor sous-thématique is chosen', () => {
		const facts = {
			structures: [a],
			territoires: [wholeAin],
			services: [service('a', 'donnees', 'sig')]
		};
		expect(cellOf(facts, filtre())).toMatchObject({
			etat: null,
			proposent: null,
			partPopulation: 1,
			sousThematiques: ['sig']
		});
	});
});

describe('words of the states', () => {
	it('are six, all different, each with its definition', () => {
		expect(ETATS.map((etat) => MOTS_ETAT[etat].libelle)).toEqual([
			'Couvert',
			'Partiel',
			'En projet',
			'Non renseigné',
			'Absent',
			'Sans structure'
		]);
		expect(new Set(ETATS.map((etat) => MOTS_ETAT[etat].definition)).size).toBe(6);
		expect(ETATS_AXE.map((etat) => MOTS_ETAT_AXE[etat])).toEqual([
			'Non renseigné',
			'Ne propose pas',
			'En projet',
			'Propose'
		]);
	});
});
