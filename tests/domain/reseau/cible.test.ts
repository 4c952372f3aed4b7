import { describe, expect, it } from 'vitest';
import { cibleDe, idsSous, nombreBits, numerote } from '#lib/domain/reseau/cible.ts';
import { cellOf } from '../cellule.ts';
import { filtre, ligne, release, service, structure } from '../fabrique.ts';
import { readReel } from '../reel.ts';

const [a, b] = [structure('a'), structure('b')];
const wholeAin = ligne('a', 'departement', '01');

describe('target', () => {
	const facts = {
		structures: [a, b],
		territoires: [wholeAin, ligne('b', 'departement', '01')],
		services: [service('a', 'cybersecurite', null), service('b', 'donnees', 'sig')]
	};

	it('leaves a sous-thématique unknown when the source proves the axe only', () => {
		expect(cellOf(facts, filtre({ sousThematiques: ['soc'] })).etat).toBe('non-renseigne');
	});

	it('is narrowed by a sous-thématique chosen with its axe', () => {
		const narrow = filtre({ axes: ['cybersecurite'], sousThematiques: ['soc'] });
		expect(cellOf(facts, narrow).etat).toBe('non-renseigne');
	});

	it('is the union of the axes chosen', () => {
		const cell = cellOf(facts, filtre({ axes: ['cybersecurite', 'donnees'] }));
		expect(cell).toMatchObject({
			etat: 'couvert',
			proposent: ['a', 'b'],
			sousThematiques: ['sig']
		});
	});

	it('refuses an axe that the release does not know', () => {
		expect(() => cellOf(facts, filtre({ axes: ['CYBER'] }))).toThrow(
			'« CYBER » est inconnu. Valeurs possibles : cybersecurite, donnees.'
		);
	});
});

describe('numbering of the targets', () => {
	const { axes } = readReel().release;
	const cibles = numerote(axes);

	it('puts the 50 sous-thématiques then the 12 axes in two words of 32 bits', () => {
		expect(cibles.bitSous.get('fibre')).toBe(0);
		expect(cibles.bitSous.get('sobriete')).toBe(49);
		expect(cibles.bitAxe.get('infrastructures')).toBe(50);
		expect(cibles.bitAxe.get('inclusion')).toBe(61);
		expect(nombreBits(cibles.toutes.bas) + nombreBits(cibles.toutes.haut)).toBe(50);
	});

	it('reads the bits back, on both sides of the word', () => {
		const { refuse } = cibleDe(cibles, filtre({ axes: ['formation'] }))!;
		expect(idsSous(cibles, refuse.bas, refuse.haut)).toEqual([
			'formations-metiers',
			'formations-logiciels',
			'assistance',
			'conseil'
		]);
	});

	it('refuses more targets than it has bits', () => {
		const [axe] = release({ structures: [] }).axes;
		const sousThematiques = Array.from({ length: 64 }, (_, i) => ({ id: `s${i}`, nom: `s${i}` }));
		expect(() => numerote([{ ...axe!, sousThematiques }])).toThrow('plus de 64 cibles');
	});

	it.each([
		[0, 0],
		[0b1011, 3],
		[-1, 32],
		[1 << 31, 1]
	])('counts the bits of %d: %d', (mot, expected) => {
		expect(nombreBits(mot)).toBe(expected);
	});
});
