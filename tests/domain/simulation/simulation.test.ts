import { describe, expect, it } from 'vitest';
import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import { CHOIX_SOURCE, CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { celluleDe } from '#lib/domain/couverture/lecture.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import type { Changement } from '#lib/domain/simulation/changement.ts';
import { simulation, simule } from '#lib/domain/simulation/simulation.ts';
import { filtreCh, opsn, thd } from '../chevauchement/scene.ts';
import { AIN, AISNE, CYBER, type Facts } from '../cellule.ts';
import { filtre, indexOf, ligne, relation, service, structure } from '../fabrique.ts';

const DEUX = { structures: [opsn('a'), opsn('b')] };

/** The index of a scenario over the tiny country. */
const after = (facts: Facts, ...changements: Changement[]) =>
	buildIndex(simulation(indexOf(facts).noyau, changements));

const cell = (index: ReturnType<typeof after>, f = CYBER, d = AIN) =>
	celluleDe(index, couverture(index, f), d);

const ignored = (facts: Facts, ...changements: Changement[]) =>
	simule(indexOf(facts).noyau, changements).ignores.map(({ raison }) => raison);

describe('a structure that joins', () => {
	const facts = {
		structures: [structure('a', { adhesion: 'inconnue' })],
		territoires: [ligne('a', 'departement', '01')],
		services: [service('a', 'cybersecurite', 'soc')]
	};
	const joins: Changement = { type: 'adhere', structure: 'a' };

	it('counts as a member', () => {
		expect(cell(indexOf(facts))).toMatchObject({ etat: 'sans-structure', structures: [] });
		expect(cell(after(facts, joins))).toMatchObject({ etat: 'couvert', structures: ['a'] });
	});

	it('is ignored when it is a member already', () => {
		expect(ignored(DEUX, joins)).toEqual(['deja-membre']);
	});
});

describe('a structure that leaves', () => {
	const facts = {
		...DEUX,
		territoires: [
			ligne('a', 'departement', '01'),
			ligne('b', 'commune', '01003'),
			ligne('b', 'epci', '200000002')
		],
		services: [service('a', 'cybersecurite', 'soc'), service('b', 'cybersecurite', 'soc')],
		relations: [relation('a', 'b')]
	};

	it('takes its territory, its services and its relations with it', () => {
		const index = after(facts, { type: 'quitte', structure: 'a' });
		expect(index.noyau.structures.map(({ slug }) => slug)).toEqual(['b']);
		expect(index.noyau.relations).toEqual([]);
		expect(cell(index)).toMatchObject({
			...{ etat: 'partiel', structures: ['b'], partPopulation: 0.7 }
		});
		expect(cell(index, CYBER, AISNE)).toMatchObject({ etat: 'couvert', proposent: ['b'] });
	});

	it('does nothing more afterwards', () => {
		const leaves: Changement = { type: 'quitte', structure: 'a' };
		expect(ignored(facts, { type: 'ouvre', structure: 'a', service: 'sig' }, leaves)).toEqual([
			'partie'
		]);
		expect(ignored(facts, leaves, { type: 'fusion', structure: 'b', avec: 'a' })).toEqual([
			'partie'
		]);
		expect(ignored(facts, leaves, leaves)).toEqual(['partie']);
	});
});

describe('two structures that merge', () => {
	const merge: Changement = { type: 'fusion', structure: 'a', avec: 'b' };

	it('have the communes and the services of both', () => {
		const index = after(
			{
				...DEUX,
				territoires: [ligne('a', 'epci', '200000001'), ligne('b', 'commune', '01003')],
				services: [service('a', 'donnees', 'sig'), service('b', 'cybersecurite', 'soc')]
			},
			merge
		);
		expect(cell(index)).toMatchObject({
			...{ etat: 'couvert', structures: ['a'], proposent: ['a'], sousThematiques: ['soc'] }
		});
		expect(cell(index, filtre({ axes: ['donnees'] }))).toMatchObject({ etat: 'couvert' });
	});

	it('keep the name, the famille, the roles and the membership of the first', () => {
		const index = after({ structures: [opsn('a'), thd('b')] }, merge);
		expect(index.noyau.structures).toMatchObject([{ slug: 'a', roles: 1, famille: 0 }]);
	});

	it('keep their relations with others, and lose the one between them', () => {
		const structures = [opsn('a'), opsn('b'), opsn('c')];
		const relations = [relation('a', 'b'), relation('b', 'c', 'fournit')];
		const { noyau } = after({ structures, relations }, merge);
		expect(noyau.relations).toMatchObject([{ a: 0, b: 1, type: 'fournit', place: 1 }]);
	});

	it('refuse only what both refuse: the unknown of one is not a no', () => {
		const no = (slug: string, sous: string | null) =>
			service(slug, 'cybersecurite', sous, 'ne-propose-pas');
		const territoires = [ligne('a', 'departement', '01')];
		const facts = { ...DEUX, territoires };
		const etat = (services: Facts['services']) => cell(after({ ...facts, services }, merge)).etat;
		expect(etat([no('a', null)])).toBe('non-renseigne');
		expect(etat([no('a', null), no('b', 'soc')])).toBe('non-renseigne');
		expect(etat([no('a', null), no('b', 'soc'), no('b', 'sensibilisation')])).toBe('absent');
	});

	it('are no pair any more', () => {
		const territoires = [ligne('a', 'departement', '01'), ligne('b', 'departement', '01')];
		const facts = { structures: [opsn('a'), thd('b')], territoires };
		const pairs = (index: ReturnType<typeof after>) =>
			chevauchements(index, filtreCh()).paires.length;
		expect([pairs(indexOf(facts)), pairs(after(facts, merge))]).toEqual([1, 0]);
	});

	it('cannot be the same structure, nor merge twice', () => {
		const structures = [opsn('a'), opsn('b'), opsn('c')];
		expect(ignored(DEUX, { type: 'fusion', structure: 'a', avec: 'a' })).toEqual([
			'meme-structure'
		]);
		expect(ignored({ structures }, merge, { type: 'fusion', structure: 'c', avec: 'b' })).toEqual([
			'absorbee'
		]);
		expect(ignored(DEUX, merge, { type: 'ouvre', structure: 'b', service: 'soc' })).toEqual([
			'absorbee'
		]);
	});
});

describe('a structure that extends its territory', () => {
	const facts = {
		...DEUX,
		territoires: [ligne('a', 'commune', '01001')],
		services: [service('a', 'cybersecurite', 'soc')]
	};
	const extend = (departement: string): Changement => ({
		...{ type: 'etend', structure: 'a', departement }
	});

	it('serves the whole of a département, where it was in part or not at all', () => {
		expect(cell(indexOf(facts)).etat).toBe('partiel');
		expect(cell(after(facts, extend('01')))).toMatchObject({ etat: 'couvert', partPopulation: 1 });
		expect(cell(after(facts, extend('02')), CYBER, AISNE).etat).toBe('couvert');
	});

	it('is ignored where it serves it all already, or where there is no département', () => {
		const whole = { ...DEUX, territoires: [ligne('a', 'departement', '01')] };
		expect(ignored(whole, extend('01'))).toEqual(['deja-entier']);
		expect(ignored(facts, extend('99'))).toEqual(['departement-inconnu']);
	});
});

describe('a structure that opens a service', () => {
	const facts = { ...DEUX, territoires: [ligne('a', 'departement', '01')] };
	const open = (id: string): Changement => ({ type: 'ouvre', structure: 'a', service: id });

	it('proposes a sous-thématique, hence its axe; an axe proves no sous-thématique', () => {
		const sous = filtre({ sousThematiques: ['soc'] });
		expect(cell(indexOf(facts)).etat).toBe('non-renseigne');
		expect(cell(after(facts, open('soc'))).etat).toBe('couvert');
		expect(cell(after(facts, open('soc')), sous).etat).toBe('couvert');
		expect(cell(after(facts, open('cybersecurite'))).etat).toBe('couvert');
		expect(cell(after(facts, open('cybersecurite')), sous).etat).toBe('non-renseigne');
	});

	it('no longer denies what it opens, and still denies the rest', () => {
		const services = [service('a', 'cybersecurite', null, 'ne-propose-pas')];
		const denied = { ...facts, services };
		const state = (index: ReturnType<typeof after>, sous: string) =>
			cell(index, filtre({ sousThematiques: [sous] })).etat;
		// Structure, target (sensibilisation 0, soc 1), "ne propose pas" 1 or "propose" 3, evidence.
		expect(after(denied, open('soc')).noyau.services).toEqual([0, 0, 1, 2, 0, 1, 3, 2]);
		expect(state(after(denied, open('soc')), 'soc')).toBe('couvert');
		expect(state(after(denied, open('soc')), 'sensibilisation')).toBe('absent');
		expect(state(after(denied, open('cybersecurite')), 'soc')).toBe('non-renseigne');
	});

	it('is ignored when it proposes it for certain, and when there is no such service', () => {
		const services = [service('a', 'cybersecurite', 'soc')];
		expect(ignored({ ...facts, services }, open('soc'))).toEqual(['deja-propose']);
		expect(ignored({ ...facts, services }, open('cybersecurite'))).toEqual(['deja-propose']);
		expect(ignored(facts, open('jardinage'))).toEqual(['service-inconnu']);
	});

	it('is shown at every layer, and so is a territory', () => {
		const index = after(DEUX, open('soc'), { type: 'etend', structure: 'a', departement: '01' });
		for (const confiance of CONFIANCES) {
			for (const source of CHOIX_SOURCE) {
				expect(cell(index, { ...CYBER, confiance, source }).etat).toBe('couvert');
			}
		}
	});
});

describe('a scenario', () => {
	it('says in its noyau what has an effect, in the order of application, with names', () => {
		const liste: Changement[] = [
			{ type: 'ouvre', structure: 'a', service: 'sig' },
			{ type: 'ouvre', structure: 'z', service: 'sig' },
			{ type: 'quitte', structure: 'b' }
		];
		const { noyau, ignores } = simule(indexOf(DEUX).noyau, liste);
		expect(noyau.simulation).toEqual({
			changements: [liste[2], liste[0]],
			noms: { a: 'Structure a', b: 'Structure b' }
		});
		expect(ignores).toEqual([{ changement: liste[1], raison: 'structure-inconnue' }]);
	});
});
