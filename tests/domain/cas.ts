import fc from 'fast-check';
import type { Cog } from '#lib/domain/cog.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';
import { toRelease } from '../bench/ecriture.ts';
import { buildReseau } from '../bench/reseau.ts';
import { filtres } from './filtres.ts';
import { PETIT } from './tailles.ts';

/** Small random networks (invented), each with a random filter over its lists. */
export function casReseaux(): fc.Arbitrary<{ release: Release; cog: Cog; filtre: Filtre }> {
	return fc.integer({ min: 0, max: 2 ** 32 - 1 }).chain((graine) => {
		const reseau = buildReseau({ ...PETIT, graine });
		const release = toRelease(reseau);
		const { cog } = reseau.pays;
		return fc.record({
			release: fc.constant(release),
			cog: fc.constant(cog),
			filtre: filtres(release, cog)
		});
	});
}
