import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinaisons } from '#lib/domain/combinaison/combinaison.ts';
import type { TypeElement } from '#lib/domain/combinaison/element.ts';
import { ensemblesDe } from '#lib/domain/combinaison/ensemble.ts';
import type { Cog } from '#lib/domain/cog.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { casReseaux } from '../cas.ts';
import { filtre, indexOf, ligne, service, structure } from '../fabrique.ts';
import { recount } from '../recompte.ts';
import { readReel } from '../reel.ts';

// a (CDG) serves the Ain; b (THD) one commune of it and the Aisne; c (CDG) an unknown part of the
// Aisne. Families: cdg = {a, c}, thd = {b}.
const index = indexOf({
	structures: [structure('a'), structure('b', { famille: 'thd' }), structure('c')],
	territoires: [
		ligne('a', 'departement', '01'),
		ligne('b', 'commune', '01003'),
		ligne('b', 'departement', '02'),
		ligne('c', 'departement', '02', 'partielle')
	],
	services: [
		service('a', 'cybersecurite', 'soc'),
		service('b', 'cybersecurite', 'soc'),
		service('b', 'donnees', null, 'ne-propose-pas'),
		service('b', 'cybersecurite', 'sensibilisation', 'projet')
	]
});

/** The sets of the families as `[id, elements, minimum]`. */
function families(type: TypeElement, change: Parameters<typeof filtre>[0] = {}) {
	const { ensembles } = ensemblesDe(index, filtre(change), type);
	return ensembles.map(({ id, elements, minimum }) => [id, [...elements], minimum]);
}

describe('sets of families', () => {
	it('hold their structures with a place on the map', () => {
		expect(families('structures')).toEqual([
			['cdg', [0, 2], false],
			['thd', [1], false]
		]);
	});

	it('hold the départements where one of their structures is', () => {
		expect(families('departements')).toEqual([
			['cdg', [0, 1], false],
			['thd', [0, 1], false]
		]);
	});

	it('hold the communes served for certain, and say when others may be', () => {
		const { ensembles, poids } = ensemblesDe(index, filtre(), 'communes');
		// Atoms: two communes of the Ain without b, the one with b, the Aisne.
		expect([...poids]).toEqual([2, 1, 1]);
		expect(ensembles.map(({ elements, minimum }) => [[...elements], minimum])).toEqual([
			[[0, 1], true],
			[[1, 2], false]
		]);
		expect(
			combinaisons({ ensembles, poids }).combinaisons.map(({ ensembles: e, taille }) => [e, taille])
		).toEqual([
			[[0], 2],
			[[1], 1],
			[[0, 1], 1]
		]);
	});

	it('hold the sous-thématiques proposed, a minimum as long as one is not documented', () => {
		expect(families('sous-thematiques')).toEqual([
			['cdg', [1], true],
			['thd', [1], false]
		]);
	});

	it('keep, under a filter, who proposes the axe in the chosen régions', () => {
		expect(families('departements', { axes: ['cybersecurite'], regions: ['32'] })).toEqual([
			['thd', [1], false]
		]);
		expect(families('departements', { axes: ['donnees'] })).toEqual([]);
	});

	it('are made of any groups of structures', () => {
		const groupes = [{ id: 'x', nom: 'X', structures: [1, 2] }];
		const { ensembles } = ensemblesDe(index, filtre(), 'departements', groupes);
		expect(ensembles.map(({ id, elements }) => [id, [...elements]])).toEqual([['x', [0, 1]]]);
	});
});

describe('sets of départements', () => {
	it('are those of a recount of the facts with sets and loops', () => {
		fc.assert(
			fc.property(casReseaux(), ({ release: facts, cog, filtre }) => {
				const { ensembles } = ensemblesDe(
					buildIndex(buildNoyau(facts, 'f'.repeat(64), cog)),
					filtre,
					'departements'
				);
				expect(
					Object.fromEntries(ensembles.map(({ id, elements }) => [id, [...elements]]))
				).toEqual(recountFamilies(facts, cog, filtre));
			}),
			{ numRuns: 40 }
		);
	});
});

describe('the facts of the repository', () => {
	it('give the families that meet in a département', () => {
		const { index: reel, release, cog } = readReel();
		const sets = ensemblesDe(reel, filtre(), 'departements');
		expect(
			Object.fromEntries(sets.ensembles.map(({ id, elements }) => [id, [...elements]]))
		).toEqual(recountFamilies(release, cog, filtre()));
		const { combinaisons: found, total } = combinaisons(sets);
		const first = found
			.slice(0, 5)
			.map((c) => [c.ensembles.map((e) => sets.ensembles[e]!.id).join(), c.taille]);
		expect(first).toEqual([
			['syndicat', 16],
			['gip', 8],
			['at', 6],
			['cdg,thd', 6],
			['thd', 5]
		]);
		expect(total).toBe(71);
	});
});

/** Départements of each family: those where one of its structures that propose the target is. */
function recountFamilies(facts: Release, cog: Cog, f: Filtre): Record<string, number[]> {
	const found: Record<string, number[]> = {};
	cog.departements.forEach(({ code }, d) => {
		const recompte = recount(facts, cog, f, code);
		for (const slug of recompte?.proposent ?? recompte?.structures ?? []) {
			const famille = facts.structures.find((s) => s.slug === slug)!.famille.valeur;
			found[famille] = [...new Set([...(found[famille] ?? []), d])];
		}
	});
	return found;
}
