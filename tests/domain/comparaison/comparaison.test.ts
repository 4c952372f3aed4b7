import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparaison } from '#lib/domain/comparaison/comparaison.ts';
import { presencesComparees, type ObjetCompare } from '#lib/domain/comparaison/objet.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { casReseaux } from '../cas.ts';
import { filtre, indexOf, ligne, service, structure } from '../fabrique.ts';
import { etatStructure } from '../recompte-structure.ts';
import { recount } from '../recompte.ts';

// a proposes soc and denies données; b proposes soc and sensibilisation; c announces sig; nothing is
// known of d. a and b are in the Ain, c too, nobody in the Aisne.
const index = indexOf({
	structures: ['a', 'b', 'c', 'd'].map((slug) => structure(slug)),
	territoires: [
		ligne('a', 'departement', '01'),
		ligne('b', 'departement', '01', 'partielle'),
		ligne('c', 'departement', '01'),
		ligne('c', 'departement', '02', 'entiere', { confiance: 'basse' })
	],
	services: [
		service('a', 'cybersecurite', 'soc'),
		service('a', 'cybersecurite', 'sensibilisation', 'ne-propose-pas'),
		service('a', 'donnees', null, 'ne-propose-pas'),
		service('b', 'cybersecurite', 'soc'),
		service('b', 'cybersecurite', 'sensibilisation'),
		service('b', 'donnees', 'sig', 'projet'),
		service('c', 'donnees', 'sig', 'projet')
	]
});
const [A, B, C, D] = [0, 1, 2, 3].map((numero): ObjetCompare => ({
	type: 'structure',
	numero
})) as [ObjetCompare, ObjetCompare, ObjetCompare, ObjetCompare];
const departements: ObjetCompare[] = [0, 1].map((numero) => ({ type: 'departement', numero }));

/** Each sous-thématique: relation, and who has it. */
const lines = (objets: ObjetCompare[], change = {}) =>
	comparaison(index, objets, filtre(change)).axes.flatMap(({ sousThematiques }) =>
		sousThematiques.map(({ id, rapport, avec }) => [id, rapport, avec])
	);

describe('structures side by side', () => {
	it('tell what both propose, what one alone does, and what neither does', () => {
		expect(lines([A, B])).toEqual([
			['sensibilisation', 'un-seul', [1]],
			['soc', 'tous', [0, 1]],
			['sig', 'aucun', []]
		]);
	});

	it('never make a difference of what is unknown', () => {
		expect(lines([A, D])).toEqual([
			['sensibilisation', 'inconnu', []],
			['soc', 'inconnu', [0]],
			['sig', 'inconnu', []]
		]);
	});

	it('keep a project apart from a yes and from a no', () => {
		const sig = comparaison(index, [A, C], filtre()).axes[1]!.sousThematiques[0]!;
		expect([sig.etats, sig.reponses, sig.rapport]).toEqual([
			['ne-propose-pas', 'projet'],
			['non', 'projet'],
			'aucun'
		]);
	});

	it('count the sous-thématiques per relation, and those of one alone', () => {
		const { comptes, seuls } = comparaison(index, [A, B], filtre());
		expect(comptes).toEqual({ tous: 1, certains: 0, 'un-seul': 1, aucun: 1, inconnu: 0 });
		expect(seuls).toEqual([0, 1]);
	});

	it('share départements', () => {
		expect(presencesComparees(index, [A, C], filtre({ confiance: 'basse' }))).toEqual([
			{ numero: 0, avec: [0, 1] },
			{ numero: 1, avec: [1] }
		]);
	});
});

describe('départements side by side', () => {
	it('answer yes when it is covered, whole or in part, and no when nobody is there', () => {
		const [cyber] = comparaison(index, departements, filtre()).axes;
		expect([cyber!.etats, cyber!.rapport, cyber!.avec]).toEqual([
			['couvert', 'sans-structure'],
			'un-seul',
			[0]
		]);
	});

	it('share structures', () => {
		expect(presencesComparees(index, departements, filtre({ confiance: 'basse' }))).toEqual([
			{ numero: 2, avec: [0, 1] },
			{ numero: 0, avec: [0] },
			{ numero: 1, avec: [0] }
		]);
	});
});

describe('what cannot be compared', () => {
	it.each([[[A]], [[A, A]], [[A, B, C, D, departements[0]!]]])('is refused: %o', (objets) => {
		expect(() => comparaison(index, objets, filtre())).toThrow('de 2 à 4 objets différents');
	});
});

describe('any network', () => {
	const YES = ['propose', 'couvert', 'partiel'];
	const UNKNOWN = ['inconnu', 'non-renseigne'];

	it('gives the states of a recount, and the relation that they make, in any order', () => {
		fc.assert(
			fc.property(casReseaux(), ({ release, cog, filtre: f }) => {
				const given = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
				const objets: ObjetCompare[] = [
					{ type: 'structure', numero: 3 },
					{ type: 'departement', numero: 4 },
					{ type: 'structure', numero: 0 }
				];
				const choix = filtre({ confiance: f.confiance, source: f.source, adhesion: f.adhesion });
				const forwards = comparaison(given, objets, choix);
				const backwards = comparaison(given, objets.toReversed(), choix);
				expect(backwards.comptes).toEqual(forwards.comptes);
				for (const { id, etats, rapport } of forwards.axes) {
					const asked = { ...choix, axes: [id] };
					const slug = (s: number) => release.structures[s]!.slug;
					const expected = [
						etatStructure(release, asked, slug(3)),
						recount(release, cog, asked, cog.departements[4]!.code)!.etat,
						etatStructure(release, asked, slug(0))
					];
					expect(etats).toEqual(expected);
					const yes = expected.filter((etat) => YES.includes(etat!)).length;
					const unknown = expected.some((etat) => UNKNOWN.includes(etat!));
					const known =
						unknown && yes < 3 ? 'inconnu' : ['aucun', 'un-seul', 'certains', 'tous'][yes];
					expect(rapport).toBe(known);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
