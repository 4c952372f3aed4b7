import fc from 'fast-check';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { TYPES_ORGANISATION, type Adoption } from '#lib/domain/adoption.ts';
import { buildIndex, type Index } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import type { Release } from '#lib/domain/release.ts';
import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import type { Solution } from '#lib/domain/solution.ts';
import { COG, ligne, release, structure } from '../fabrique.ts';

const preuve = { sources: ['page'], date: null, confiance: 'haute' as const, note: null };

/** An invented solution, linked to no axe unless told. */
export function solution(slug: string, change: Partial<Solution> = {}): Solution {
	return {
		slug,
		nom: slug,
		alias: [],
		origine: 'etude-2023',
		couche: 'solution',
		description: null,
		licence: null,
		depot: null,
		etat: 'active',
		axes: [],
		...preuve,
		...change
	};
}

/** An invented edge: `adoption('s', 'o', 'adoptant')`, to a structure unless told. */
export function adoption(
	slug: string,
	organisation: string,
	role: Adoption['role'] = 'adoptant',
	change: Partial<Adoption> = {},
	type: Adoption['organisation']['type'] = 'structure'
): Adoption {
	return {
		solution: slug,
		organisation: { slug: organisation, nom: organisation, type },
		role,
		etat: 'en-service',
		depuis: null,
		jusqua: null,
		hebergement: null,
		...preuve,
		...change
	};
}

const FAITS = {
	structures: [structure('a'), structure('b'), structure('c', { famille: 'thd' }), structure('d')],
	territoires: [
		ligne('a', 'departement', '01'),
		ligne('b', 'commune', '01001'),
		ligne('b', 'epci', '200000002', 'partielle'),
		ligne('c', 'departement', '02'),
		ligne('d', 'epci', '200000001')
	]
};

/** A tiny country with four structures and the given solutions and edges. */
export function petit(
	solutions: Solution[],
	adoptions: Adoption[]
): { release: Release; index: Index } {
	const compiled = { ...release(FAITS), solutions, adoptions };
	return { release: compiled, index: buildIndex(buildNoyau(compiled, 'f'.repeat(64), COG)) };
}

const slugs = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i}`);
const confiance = fc.constantFrom('haute', 'moyenne', 'basse');
const dates = fc.constantFrom(null, '2019', '2021-06', '2023-02-10');

/** Random networks of up to eight solutions and eight organisations, half of them structures. */
export function reseauxAleatoires(): fc.Arbitrary<{ release: Release; index: Index }> {
	const organisations = ['a', 'b', 'c', 'd', ...slugs('o', 4)];
	const noms = slugs('s', 8);
	const arete = fc.record({
		s: fc.constantFrom(...noms),
		o: fc.constantFrom(...organisations),
		role: fc.constantFrom(...ROLES_ADOPTION),
		type: fc.constantFrom(...TYPES_ORGANISATION.slice(1)),
		depuis: dates,
		confiance
	});
	const node = fc.record({
		origine: fc.constantFrom(...ORIGINES),
		axe: fc.constantFrom(null, 'cybersecurite', 'donnees')
	});
	return fc
		.tuple(
			fc.array(node, { minLength: noms.length, maxLength: noms.length }),
			fc.array(arete, { maxLength: 24 })
		)
		.map(([nodes, aretes]) =>
			petit(
				nodes.map(({ origine, axe }, i) =>
					solution(noms[i]!, {
						origine,
						axes: axe === null ? [] : [{ axe, sousThematique: null, fondement: 'source' }]
					})
				),
				aretes.map(({ s, o, role, type, depuis, confiance: c }) =>
					adoption(s, o, role, { depuis, confiance: c }, o.startsWith('o') ? type : 'structure')
				)
			)
		);
}
