import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { cellOf, CYBER } from '../cellule.ts';
import { filtre, indexOf, ligne, service, structure } from '../fabrique.ts';

const [a, b] = [structure('a'), structure('b')];
const wholeAin = ligne('a', 'departement', '01');

describe('facets of the structure', () => {
	const c = structure('c', { famille: 'thd', roles: ['operateur-thd'], statut: null });
	const inconnue = structure('d', { adhesion: 'inconnue' });
	const facts = {
		structures: [a, c, inconnue],
		territoires: ['a', 'c', 'd'].map((slug) => ligne(slug, 'departement', '01'))
	};

	it.each([
		[{}, ['a', 'c']],
		[{ familles: ['thd'] }, ['c']],
		[{ familles: ['cdg', 'thd'] }, ['a', 'c']],
		[{ roles: ['opsn-historique' as const] }, ['a']],
		[{ statuts: ['epa'] }, ['a']],
		[{ statuts: ['gip'] }, []],
		[{ adhesion: 'toutes' as const }, ['a', 'c', 'd']],
		[{ familles: ['thd'], roles: ['opsn-historique' as const] }, []]
	])('%o keeps %o', (change, slugs) => {
		expect(cellOf(facts, filtre(change)).structures).toEqual(slugs);
	});

	it('shows the départements of the chosen régions only, and keeps the structures present there', () => {
		const index = indexOf(facts);
		const result = couverture(index, filtre({ ...CYBER, regions: ['32'] }));
		expect([...result.montre]).toEqual([0, 1]);
		expect(result.retenues).toBe(0);
		expect([...result.comptes]).toEqual([0, 0, 0, 0, 0, 1]);
		expect(couverture(index, filtre({ regions: ['84'] })).retenues).toBe(2);
	});
});

describe('counts', () => {
	it('counts the départements of each state, and the structures by state of the target', () => {
		const index = indexOf({
			structures: [a, b],
			territoires: [wholeAin],
			services: [service('a', 'cybersecurite', 'soc')]
		});
		const result = couverture(index, CYBER);
		expect([...result.comptes]).toEqual([1, 0, 0, 0, 0, 1]);
		expect([...result.parEtatAxe]).toEqual([1, 0, 0, 1]);
		expect([result.retenues, result.presentes]).toEqual([2, 1]);
	});
});
