import { describe, expect, it } from 'vitest';
import { lignesPaires, phrasePaire, trierPaires } from '#lib/map/chevauchement/ligne.ts';
import { motsCommun } from '#lib/map/chevauchement/panneau.ts';
import { espacer } from '#lib/view/espacer.js';
import { readReel } from '../../domain/reel.ts';
import { paireDe } from '../../view/chevauchement/fabrique.ts';

const { index } = readReel();
const lieu = paireDe().lieux[0]!;
const AIN = index.departements.population[0]!;

describe('row of a pair', () => {
	const [connue, minimum, inconnue] = lignesPaires(index, {
		paires: [
			paireDe({ population: AIN / 2, verdict: 'doublon' }),
			paireDe({ population: 1000, communes: 1, minimum: true, verdict: 'cooperation' }),
			paireDe({ population: null, communes: null, etendue: 'possible' })
		]
	});

	it('says what is in common with its share, and that a part of it is a minimum', () => {
		expect([connue?.part, connue?.communes]).toEqual([espacer('50 %'), '391 communes']);
		expect([minimum?.population, minimum?.communes]).toEqual([
			espacer('au moins 1 000').replace(' 000', '\u202f000'),
			'au moins 1 commune'
		]);
	});

	it('never says 0 of what is unknown', () => {
		expect(inconnue).toMatchObject({
			population: 'inconnue',
			part: '',
			communes: 'communes inconnues',
			valeur: null
		});
		expect(phrasePaire(inconnue!, 'indéterminé')).toMatch(
			/indéterminé, territoire commun possible$/
		);
	});

	it('keeps the verdict that a relation hides', () => {
		expect(minimum?.sansRelation).toBe('indetermine');
		expect(inconnue?.sansRelation).toBeNull();
	});

	it('sorts unknown populations last, both ways', () => {
		const lignes = [inconnue!, minimum!, connue!];
		expect(trierPaires(lignes, 'population')).toEqual([minimum, connue, inconnue]);
		expect(trierPaires(lignes, '-population')).toEqual([connue, minimum, inconnue]);
		expect(trierPaires(lignes, 'verdict')).toEqual([minimum, connue, inconnue]);
	});
});

describe('what two structures share in a département', () => {
	it.each([
		[{}, 'En commun : tout le département.'],
		[
			{ entier: false, communes: 2, population: AIN / 4 },
			'En commun : 2 communes, 25 % de la population.'
		],
		[
			{ entier: false, communes: null, population: null },
			'En commun : une partie, communes non documentées.'
		],
		[
			{ entier: false, etendue: 'possible' as const, communes: null, population: null },
			'Chacune en sert une partie ; rien ne dit si elles se rejoignent.'
		]
	])('%j', (change, phrase) => {
		expect(motsCommun({ ...lieu, ...change }, AIN)).toBe(espacer(phrase));
	});
});
