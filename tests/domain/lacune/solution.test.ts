import { describe, expect, it } from 'vitest';
import type { Adoption } from '#lib/domain/adoption.ts';
import type { Colonne } from '#lib/domain/lacune/colonne.ts';
import { solutionsUtiles } from '#lib/domain/lacune/solution.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { release } from '../fabrique.ts';

const preuve = { sources: ['page'], date: null, confiance: 'haute' as const, note: null };

function solution(slug: string, axe: string, sousThematique: string | null, extra = {}): Solution {
	return {
		slug,
		nom: slug,
		alias: [],
		origine: 'autre',
		couche: 'solution',
		description: null,
		licence: null,
		depot: null,
		etat: 'active',
		axes: [{ axe, sousThematique, fondement: 'source' }],
		...preuve,
		...extra
	};
}

function adoption(slug: string, organisation: string, role: Adoption['role']): Adoption {
	return {
		solution: slug,
		organisation: { slug: organisation, nom: organisation, type: 'structure' },
		role,
		etat: 'en-service',
		depuis: null,
		jusqua: null,
		hebergement: null,
		...preuve
	};
}

const facts = {
	...release({ structures: [] }),
	solutions: [
		solution('vague', 'cybersecurite', null),
		solution('exacte', 'cybersecurite', 'soc'),
		solution('autre', 'donnees', 'sig'),
		solution('charte', 'cybersecurite', 'soc', { couche: 'engagement' }),
		solution('cachee', 'cybersecurite', 'soc', { confiance: 'basse' })
	],
	adoptions: [
		adoption('vague', 'p', 'promoteur'),
		adoption('vague', 'p', 'adoptant'),
		adoption('vague', 'x', 'adoptant'),
		adoption('vague', 'x', 'adoptant'),
		adoption('vague', 'y', 'financeur')
	]
};
const choix = { confiance: 'moyenne', source: 'toutes' } as const;
const axe: Colonne = { type: 'axe', id: 'cybersecurite', nom: '', court: '' };
const soc: Colonne = { type: 'sous-thematique', id: 'soc', nom: '', court: '' };

/** Solutions of a column: slug, precise, promoters, adopters. */
const found = (colonne: Colonne) =>
	solutionsUtiles(facts, choix, colonne).map((s) => [
		s.solution.slug,
		s.precise,
		s.promoteurs.map(({ slug }) => slug),
		s.adoptants
	]);

describe('shared solutions that serve a gap', () => {
	it('come with the most adopters first; a promoter is not counted as an adopter', () => {
		expect(found(axe)).toEqual([
			['vague', true, ['p'], 1],
			['exacte', true, [], 0]
		]);
	});

	it('of the very sous-thématique come before those of its axe only', () => {
		expect(found(soc)).toEqual([
			['exacte', true, [], 0],
			['vague', false, ['p'], 1]
		]);
	});

	it('show low confidence on demand', () => {
		const all = solutionsUtiles(facts, { ...choix, confiance: 'basse' }, soc);
		expect(all.map((s) => s.solution.slug)).toEqual(['cachee', 'exacte', 'vague']);
	});
});
