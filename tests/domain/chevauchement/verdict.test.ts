import { describe, expect, it } from 'vitest';
import type { FiltreChevauchement } from '#lib/domain/chevauchement/filtre.ts';
import type { Relation } from '#lib/domain/relation.ts';
import type { Service } from '#lib/domain/service.ts';
import { ligne, relation, service } from '../fabrique.ts';
import { paireDe } from './scene.ts';

const territoires = [ligne('o', 'departement', '01'), ligne('t', 'departement', '01')];
const CYBER = { axes: ['cybersecurite'] };

/** The pair of `t` and `o`, on the whole of Ain, with these services and relations. */
function pair(
	services: Service[],
	change: Partial<FiltreChevauchement> = {},
	relations: Relation[] = []
) {
	return paireDe({ territoires, services, relations }, change)!;
}

const soc = (slug: string, etat: Service['etat'] = 'propose') =>
	service(slug, 'cybersecurite', 'soc', etat);
const sensibilisation = (slug: string, etat: Service['etat'] = 'propose') =>
	service(slug, 'cybersecurite', 'sensibilisation', etat);

describe('the verdict of an axe', () => {
	it('is doublon when one sous-thématique is proposed by both, whatever else is unknown', () => {
		expect(pair([soc('o'), soc('t')], CYBER)).toMatchObject({
			axes: [{ axe: 'cybersecurite', verdict: 'doublon', sousThematiques: ['soc'] }],
			verdict: 'doublon',
			manque: []
		});
	});

	it('is complement when both propose, differently, and everything is known', () => {
		const services = [
			soc('o'),
			sensibilisation('o', 'ne-propose-pas'),
			soc('t', 'projet'),
			sensibilisation('t')
		];
		expect(pair(services, CYBER)).toMatchObject({ axes: [{ verdict: 'complement' }] });
	});

	it('is specialisation when only one proposes, and everything is known', () => {
		const services = [
			soc('o'),
			sensibilisation('o'),
			service('t', 'cybersecurite', null, 'ne-propose-pas')
		];
		expect(pair(services, CYBER)).toMatchObject({ axes: [{ verdict: 'specialisation' }] });
	});

	it('is nothing when both are known not to propose any', () => {
		const services = ['o', 't'].map((slug) => service(slug, 'donnees', 'sig', 'ne-propose-pas'));
		expect(pair(services, { axes: ['donnees'] })).toMatchObject({
			axes: [{ verdict: null, sansRelation: null }],
			verdict: 'specialisation'
		});
	});

	it('is indetermine as soon as one sous-thématique is unknown, and says which, on which side', () => {
		expect(pair([soc('o'), sensibilisation('t')], CYBER)).toMatchObject({
			axes: [{ verdict: 'indetermine' }],
			verdict: 'indetermine',
			manque: [{ axe: 'cybersecurite', gauche: ['soc'], droite: ['sensibilisation'] }]
		});
	});

	it('learns nothing of a sous-thématique from a source that proves the axe only', () => {
		const services = ['o', 't'].map((slug) => service(slug, 'donnees', null));
		expect(pair(services, { axes: ['donnees'] })).toMatchObject({
			axes: [{ verdict: 'indetermine', sousThematiques: [] }],
			manque: [{ axe: 'donnees', gauche: ['sig'], droite: ['sig'] }]
		});
	});

	it('compares what precise sources say, where a vague one says that the axe is proposed', () => {
		const services = [
			service('o', 'donnees', null),
			service('o', 'donnees', 'sig', 'ne-propose-pas'),
			service('t', 'donnees', 'sig')
		];
		expect(pair(services, { axes: ['donnees'] })).toMatchObject({
			axes: [{ verdict: 'specialisation' }],
			manque: []
		});
	});

	it('compares the chosen sous-thématiques only', () => {
		const services = [soc('o'), soc('t', 'ne-propose-pas')];
		expect(pair(services, { sousThematiques: ['soc'] })).toMatchObject({
			axes: [{ axe: 'cybersecurite', verdict: 'specialisation' }]
		});
	});
});

describe('the verdict of a pair', () => {
	it('compares every axe by default: doublon wins over what is unknown', () => {
		const paire = pair([soc('o'), soc('t')]);
		expect(paire.axes.map(({ verdict }) => verdict)).toEqual(['doublon', 'indetermine']);
		expect(paire.verdict).toBe('doublon');
	});

	it('is indetermine rather than complement when one axe is', () => {
		const services = [
			soc('o'),
			sensibilisation('o', 'ne-propose-pas'),
			soc('t', 'ne-propose-pas'),
			sensibilisation('t')
		];
		expect(pair(services).verdict).toBe('indetermine');
		const sig = ['o', 't'].map((slug) => service(slug, 'donnees', 'sig', 'ne-propose-pas'));
		expect(pair([...services, ...sig]).verdict).toBe('complement');
	});

	it('keeps the pairs of the chosen verdicts', () => {
		expect(paireDe({ territoires }, { verdicts: ['doublon'] })).toBe(null);
		expect(paireDe({ territoires }, { verdicts: ['doublon', 'indetermine'] })).not.toBe(null);
	});
});

describe('a relation', () => {
	const services = [soc('o'), soc('t')];

	it('makes every compared axe a cooperation, and says what it would be without it', () => {
		expect(pair(services, {}, [relation('o', 't', 'fournit')])).toMatchObject({
			axes: [
				{ verdict: 'cooperation', sansRelation: 'doublon', sousThematiques: ['soc'] },
				{ verdict: 'cooperation', sansRelation: 'indetermine' }
			],
			lieux: [{ verdict: 'cooperation' }],
			verdict: 'cooperation',
			sansRelation: 'doublon',
			relations: [0],
			manque: [{ axe: 'donnees' }]
		});
	});

	it('covers the axes that it names, and nothing when none of them is compared', () => {
		const named = [relation('t', 'o', 'opere-pour', { axes: ['donnees'] })];
		expect(pair(services, {}, named)).toMatchObject({
			axes: [{ verdict: 'doublon' }, { verdict: 'cooperation' }],
			verdict: 'cooperation'
		});
		expect(pair(services, CYBER, named)).toMatchObject({ verdict: 'doublon', relations: [] });
	});

	it('covers the départements that it names, and no other', () => {
		const both = [...territoires, ligne('o', 'departement', '02'), ligne('t', 'departement', '02')];
		const relations = [relation('o', 't', 'commande-commune', { departements: ['02'] })];
		expect(paireDe({ territoires: both, services, relations })).toMatchObject({
			verdict: 'cooperation',
			lieux: [{ verdict: 'doublon' }, { verdict: 'cooperation' }]
		});
		expect(pair(services, {}, relations).verdict).toBe('doublon');
	});

	it('counts only at a layer that shows it', () => {
		const relations = [relation('o', 't', 'cooperation', { confiance: 'basse' })];
		expect(pair(services, {}, relations).verdict).toBe('doublon');
		expect(pair(services, { confiance: 'basse' }, relations).verdict).toBe('cooperation');
	});

	it('of a merger or of a copied code binds nobody', () => {
		for (const type of ['fusion', 'reutilisation'] as const) {
			expect(pair(services, {}, [relation('o', 't', type)]).verdict).toBe('doublon');
		}
	});
});
