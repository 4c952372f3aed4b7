import { expect, it } from 'vitest';
import { groupByPreuve } from '#lib/domain/groupe.ts';
import { service } from './fabrique.ts';

it('groups facts with the same evidence, and keeps apart those of another state', () => {
	const faits = [
		service('a', 'cybersecurite', 'soc'),
		service('a', 'cybersecurite', 'sensibilisation', 'projet'),
		service('a', 'cybersecurite', null),
		service('a', 'donnees', 'sig', 'propose', { confiance: 'basse' })
	];
	const groupes = groupByPreuve(faits, ({ etat }) => etat);
	expect(groupes.map((groupe) => groupe.faits.map((fait) => faits.indexOf(fait)))).toEqual([
		[0, 2],
		[1],
		[3]
	]);
	expect(groupes[2]!.preuve).toEqual({
		sources: ['page'],
		date: '2026',
		confiance: 'basse',
		note: null
	});
});
