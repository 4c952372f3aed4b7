import { describe, expect, it } from 'vitest';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { COG, ligne, relation, release, service, structure } from '../fabrique.ts';

const facts = {
	structures: [
		structure('a', { sigle: 'A1', statut: null }),
		structure('b', { famille: 'thd', roles: ['operateur-thd'], adhesion: 'inconnue' })
	],
	territoires: [
		ligne('a', 'epci', '200000001'),
		ligne('b', 'commune', '01001', 'entiere', { confiance: 'basse', sources: ['document'] }),
		ligne('b', 'departement', '02', 'partielle')
	],
	services: [
		service('a', 'cybersecurite', 'soc'),
		service('a', 'cybersecurite', 'soc', 'propose', {
			confiance: 'moyenne',
			sources: ['document']
		}),
		service('b', 'donnees', null, 'projet')
	]
};

const noyau = buildNoyau(release(facts), 'f'.repeat(64), COG);

describe('noyau', () => {
	it('survives JSON unchanged', () => {
		expect(JSON.parse(JSON.stringify(noyau))).toEqual(noyau);
	});

	it('numbers structures with their short name, family, legal form, roles and membership', () => {
		expect(noyau.structures).toEqual([
			{
				slug: 'a',
				court: 'A1',
				nom: 'Structure a',
				famille: 0,
				statut: -1,
				roles: 1,
				membre: true
			},
			{
				slug: 'b',
				court: 'Structure b',
				nom: 'Structure b',
				famille: 1,
				statut: 0,
				roles: 2,
				membre: false
			}
		]);
	});

	it('merges the evidence of lines that say the same thing', () => {
		// structure, target (soc is 1, the axe donnees is 4), state, kinds of evidence
		expect(noyau.services).toEqual([0, 1, 3, 0b110, 1, 4, 2, 0b10]);
	});

	it('says why each structure is in each département', () => {
		// structure, département, whole, part, part of an EPCI
		expect(noyau.presences).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0b10, 0]);
	});

	it('merges the communes of a département that have the same structures', () => {
		expect(noyau.atomes).toEqual({
			departement: [0, 0, 0, 1],
			population: [100, 200, 700, 1000],
			communes: [1, 1, 1, 1],
			membres: [[0, 0b10, 1, 0b10000], [0, 0b10], [], []]
		});
		const plain = buildNoyau(
			release({ ...facts, territoires: [ligne('a', 'epci', '200000001')] }),
			'f'.repeat(64),
			COG
		);
		expect(plain.atomes.communes).toEqual([2, 1, 1]);
		expect(plain.atomes.population).toEqual([300, 700, 1000]);
	});

	it('keeps the relations that bind two listed structures, with their place in the release', () => {
		const relations = [
			relation('a', 'b', 'fusion'),
			relation('a', 'absent'),
			relation('b', 'a', 'fournit', { departements: ['02'], axes: ['donnees'], confiance: 'basse' })
		];
		expect(buildNoyau(release({ ...facts, relations }), 'f'.repeat(64), COG).relations).toEqual([
			{ a: 1, b: 0, type: 'fournit', departements: [1], axes: [1], preuves: 0b100000, place: 2 }
		]);
		const bad = [relation('a', 'b', 'cooperation', { departements: ['99'] })];
		expect(() => buildNoyau(release({ ...facts, relations: bad }), 'f'.repeat(64), COG)).toThrow(
			'« 99 »'
		);
	});

	it('refuses a structure of a family that does not exist', () => {
		const bad = release({ structures: [structure('a', { famille: 'xyz' })] });
		expect(() => buildNoyau(bad, 'f'.repeat(64), COG)).toThrow('identifiant inconnu : xyz');
	});

	it('has an index only while its facets fit in a word', () => {
		const familles = Array.from({ length: 33 }, (_, i) => ({ ...noyau.familles[0]!, id: `f${i}` }));
		expect(() => buildIndex({ ...noyau, familles })).toThrow('Plus de 32 familles');
	});
});
