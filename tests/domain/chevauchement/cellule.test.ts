import { describe, expect, it } from 'vitest';
import { COG, ligne, relation, service } from '../fabrique.ts';
import { croise, hybride, opsn, thd } from './scene.ts';

const cell = (...args: Parameters<typeof croise>) => croise(...args).departements[0]!;
const AIN = 'departement';

describe('a département of the overlap map', () => {
	it('is empty, of one ink, or of both', () => {
		expect(cell({})).toEqual({
			...{ montre: true, occupation: 'aucune', entiere: false, verdict: null },
			...{ gauche: [], droite: [], paires: [] }
		});
		expect(cell({ territoires: [ligne('t', AIN, '01')] })).toMatchObject({
			...{ occupation: 'gauche', entiere: true, gauche: [1], droite: [] }
		});
		expect(cell({ territoires: [ligne('o', AIN, '01', 'partielle')] })).toMatchObject({
			...{ occupation: 'droite', entiere: false, gauche: [], droite: [0] }
		});
		const territoires = [ligne('t', AIN, '01'), ligne('o', AIN, '01')];
		expect(cell({ territoires })).toEqual({
			...{ montre: true, occupation: 'deux', entiere: true, verdict: 'indetermine' },
			...{ gauche: [1], droite: [0], paires: [0] }
		});
	});

	it('is overprinted in part when no pair serves it all', () => {
		const territoires = [ligne('t', AIN, '01'), ligne('o', 'commune', '01003')];
		expect(cell({ territoires })).toMatchObject({ occupation: 'deux', entiere: false });
	});

	it('says when both are there, on communes known to differ', () => {
		const territoires = [ligne('t', 'commune', '01002'), ligne('o', 'commune', '01003')];
		expect(cell({ territoires })).toMatchObject({ occupation: 'disjoints', entiere: false });
	});

	it('says when both roles are held by the same structure, which is no pair', () => {
		const territoires = [ligne('h', AIN, '01')];
		expect(cell({ structures: [hybride('h')], territoires })).toMatchObject({
			...{ occupation: 'meme-structure', entiere: true, gauche: [0], droite: [0], paires: [] }
		});
	});

	it('shows doublon before cooperation, and cooperation before indetermine', () => {
		const structures = [opsn('o'), opsn('p'), thd('t')];
		const territoires = ['o', 'p', 't'].map((slug) => ligne(slug, AIN, '01'));
		const relations = [relation('o', 't')];
		const faits = { structures, territoires, relations };
		expect(cell(faits).verdict).toBe('cooperation');
		const services = ['p', 't'].map((slug) => service(slug, 'donnees', 'sig'));
		expect(cell({ ...faits, services })).toMatchObject({ verdict: 'doublon', paires: [0, 1] });
	});

	it('keeps both inks when the pairs are of another verdict than those chosen', () => {
		const territoires = [ligne('t', AIN, '01'), ligne('o', AIN, '01')];
		expect(cell({ territoires }, { verdicts: ['doublon'] })).toMatchObject({
			...{ occupation: 'deux', verdict: null, paires: [] }
		});
	});

	it('is not shown out of the chosen régions', () => {
		const { departements } = croise({}, { regions: ['32'] });
		expect(departements.map(({ montre }) => montre)).toEqual([false, true]);
	});

	it('mixes no ink for a border that is folded: who holds less than 1 % gives way', () => {
		const cog = structuredClone(COG);
		cog.communes.population.set([9, 291]);
		const territoires = [ligne('o', AIN, '01'), ligne('t', 'commune', '01001')];
		expect(cell({ territoires }, {}, cog)).toMatchObject({
			...{ occupation: 'droite', entiere: true, verdict: null, gauche: [1], paires: [] }
		});
		expect(cell({ territoires }, { bordures: true }, cog).occupation).toBe('deux');
	});
});
