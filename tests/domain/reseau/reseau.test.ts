import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { facettes } from '#lib/domain/couverture/facettes.ts';
import { buildIndex } from '#lib/domain/reseau/index-reseau.ts';
import { buildNoyau } from '#lib/domain/reseau/noyau.ts';
import { toRelease } from '../../bench/ecriture.ts';
import { toNoyau } from '../../bench/noyau-genere.ts';
import { buildReseau, type Reseau } from '../../bench/reseau.ts';
import { filtres } from '../filtres.ts';
import { PETIT } from '../tailles.ts';
import { columns, recountAll, recountFacettes } from '../recompte-ensemble.ts';

const reseaux: fc.Arbitrary<Reseau> = fc
	.integer({ min: 0, max: 2 ** 32 - 1 })
	.map((graine) => buildReseau({ ...PETIT, graine }));

const cases = reseaux.chain((reseau) =>
	fc.record({ reseau: fc.constant(reseau), filtre: filtres(toRelease(reseau), reseau.pays.cog) })
);

describe('the core, against a recount of the facts with sets and loops', () => {
	it('gives every column of the coverage on generated networks', () => {
		fc.assert(
			fc.property(cases, ({ reseau, filtre }) => {
				const { release, cog } = { release: toRelease(reseau), cog: reseau.pays.cog };
				const index = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
				expect(columns(index, couverture(index, filtre))).toEqual(recountAll(release, cog, filtre));
			}),
			{ numRuns: 120 }
		);
	});

	it('gives the count of every option of every facet', () => {
		fc.assert(
			fc.property(cases, ({ reseau, filtre }) => {
				const { release, cog } = { release: toRelease(reseau), cog: reseau.pays.cog };
				const index = buildIndex(buildNoyau(release, 'f'.repeat(64), cog));
				expect(facettes(index, filtre)).toEqual(recountFacettes(release, cog, filtre));
			}),
			{ numRuns: 25 }
		);
	});

	it('writes the same noyau from a generated network and from its release', () => {
		fc.assert(
			fc.property(reseaux, (reseau) => {
				expect(toNoyau(reseau)).toEqual(
					buildNoyau(toRelease(reseau), 'f'.repeat(64), reseau.pays.cog)
				);
			}),
			{ numRuns: 20 }
		);
	});
});
