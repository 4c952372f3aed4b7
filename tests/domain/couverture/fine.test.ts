import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { couvertureCommune, couvertureEpci, couvertureFine } from '#lib/domain/couverture/fine.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { celluleDe } from '#lib/domain/couverture/lecture.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { buildTerritoires } from '#lib/domain/reseau/territoires-fins.ts';
import { toRelease } from '../../bench/ecriture.ts';
import { buildReseau } from '../../bench/reseau.ts';
import { COG, filtre, indexOf, ligne, release, service, structure } from '../fabrique.ts';
import { filtres } from '../filtres.ts';
import { readReel } from '../reel.ts';
import { PETIT } from '../tailles.ts';

const cyber = filtre({ axes: ['cybersecurite'] });
// Numbers of the communes and EPCI of the tiny country of `fabrique.ts`.
const [UN, DEUX, TROIS, QUATRE] = [0, 1, 2, 3];
const [HAUT, LIMITE] = [0, 1];

type Facts = Parameters<typeof indexOf>[0];

const a = structure('a');
const proposes = [service('a', 'cybersecurite', 'soc')];

function setOf(facts: Facts) {
	const fins = buildTerritoires(release(facts), COG);
	const index = indexOf(facts);
	return {
		commune: (n: number, f = cyber) => couvertureCommune(index, fins, f, n),
		epci: (n: number, f = cyber) => couvertureEpci(index, fins, f, n)
	};
}

describe('coverage of a commune', () => {
	it('is couvert by a structure present on the whole département', () => {
		const { commune } = setOf({
			structures: [a],
			territoires: [ligne('a', 'departement', '01')],
			services: proposes
		});
		expect(commune(DEUX)).toEqual({
			structures: [
				{ structure: 0, presence: 'entiere', communes: 1, population: 200, etat: 'propose' }
			],
			etat: 'couvert',
			population: 200,
			partPopulation: 1,
			minimum: false,
			sousThematiques: ['soc']
		});
		expect(commune(QUATRE)).toMatchObject({ etat: 'sans-structure', structures: [] });
	});

	it('is partiel, and its structure possible, where the part served is not documented', () => {
		const { commune } = setOf({
			structures: [a],
			territoires: [ligne('a', 'departement', '01', 'partielle')],
			services: proposes
		});
		expect(commune(UN)).toMatchObject({
			etat: 'partiel',
			structures: [{ presence: 'possible', communes: 0, etat: 'propose' }],
			partPopulation: null
		});
	});

	it('is without the structure when finer lines give the part, and it is not in it', () => {
		const { commune } = setOf({
			structures: [a],
			territoires: [ligne('a', 'departement', '01', 'partielle'), ligne('a', 'commune', '01001')],
			services: proposes
		});
		expect(commune(UN).etat).toBe('couvert');
		expect(commune(DEUX).etat).toBe('sans-structure');
	});

	it('is possible in the communes of an EPCI served in part, and in no other', () => {
		const { commune, epci } = setOf({
			structures: [a],
			territoires: [ligne('a', 'epci', '200000002', 'inconnue'), ligne('a', 'commune', '02001')],
			services: proposes
		});
		expect(commune(TROIS).structures).toMatchObject([{ presence: 'possible' }]);
		expect(commune(UN).etat).toBe('sans-structure');
		expect(commune(QUATRE).etat).toBe('couvert');
		expect(epci(LIMITE)).toMatchObject({ etat: 'partiel', population: 1000, minimum: true });
	});

	it('is non-renseigne when the service of its structure is not documented', () => {
		const { commune } = setOf({ structures: [a], territoires: [ligne('a', 'commune', '01001')] });
		expect(commune(UN)).toMatchObject({ etat: 'non-renseigne', partPopulation: null });
		expect(commune(UN, filtre())).toMatchObject({ etat: null, partPopulation: 1 });
	});

	it('hides a possible presence of low confidence until it is asked for', () => {
		const { commune } = setOf({
			structures: [a],
			territoires: [ligne('a', 'epci', '200000001', 'inconnue', { confiance: 'basse' })],
			services: proposes
		});
		expect(commune(UN).etat).toBe('sans-structure');
		expect(commune(UN, filtre({ ...cyber, confiance: 'basse' })).etat).toBe('partiel');
	});
});

describe('coverage of an EPCI', () => {
	it('is couvert only when one structure serves all its communes', () => {
		const facts = {
			structures: [a, structure('b')],
			territoires: [ligne('a', 'commune', '01001'), ligne('b', 'commune', '01002')],
			services: [...proposes, service('b', 'cybersecurite', 'soc')]
		};
		expect(setOf(facts).epci(HAUT)).toMatchObject({
			etat: 'partiel',
			partPopulation: 1,
			structures: [
				{ structure: 0, presence: 'partielle', communes: 1 },
				{ structure: 1, presence: 'partielle', communes: 1 }
			]
		});
	});

	it('adds the communes of both sides of a border', () => {
		const { epci } = setOf({
			structures: [a],
			territoires: [ligne('a', 'departement', '02')],
			services: proposes
		});
		expect(epci(LIMITE)).toMatchObject({ etat: 'partiel', population: 1000, minimum: false });
		expect(epci(LIMITE).partPopulation).toBeCloseTo(1000 / 1700, 10);
	});
});

describe('coverage of all the communes of a département', () => {
	it('is that of the département, on generated networks', () => {
		const cases = fc
			.integer({ min: 0, max: 2 ** 32 - 1 })
			.map((graine) => buildReseau({ ...PETIT, graine }))
			.chain((reseau) =>
				fc.tuple(fc.constant(reseau), filtres(toRelease(reseau), reseau.pays.cog))
			);
		fc.assert(
			fc.property(cases, ([reseau, drawn]) => {
				const { cog } = reseau.pays;
				const facts = toRelease(reseau);
				const index = buildIndex(buildNoyau(facts, 'f'.repeat(64), cog));
				const fins = buildTerritoires(facts, cog);
				const f = { ...drawn, regions: [] };
				const r = couverture(index, f);
				cog.departements.forEach((_, d) => {
					const { etat, structures, sousThematiques, partPopulation } = celluleDe(index, r, d);
					const fine = couvertureFine(index, fins, f, fins.communesDepartement[d]!);
					expect(fine).toMatchObject({ etat, sousThematiques });
					expect(fine.structures.map((s) => index.noyau.structures[s.structure]!.slug)).toEqual(
						structures
					);
					expect(fine.partPopulation).toBe(partPopulation);
				});
			}),
			{ numRuns: 60 }
		);
	});
});

describe('published facts', () => {
	const { release: facts, cog, index } = readReel();
	const fins = buildTerritoires(facts, cog);
	const slugsOf = (code: string) => {
		const r = couvertureCommune(index, fins, filtre(), cog.communes.code.indexOf(code));
		return r.structures.map(({ structure: s, presence }) => [
			index.noyau.structures[s]!.slug,
			presence
		]);
	};

	it('finds SITIV in Vénissieux (69259) for certain, and not in Lyon (69123)', () => {
		expect(slugsOf('69259')).toEqual([['sitiv', 'entiere']]);
		expect(slugsOf('69123')).toEqual([]);
	});
});
