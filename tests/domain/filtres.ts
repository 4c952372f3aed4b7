import fc from 'fast-check';
import type { Cog } from '#lib/domain/cog.ts';
import { CHOIX_SOURCE, CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { CHOIX_ADHESION, ROLES, type Filtre } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';

type Listes = Pick<Release, 'axes' | 'familles' | 'statuts'>;

/** Random filters over the lists of a release; each facet is often empty, as visitors leave it. */
export function filtres(
	{ axes, familles, statuts }: Listes,
	{ regions }: Pick<Cog, 'regions'>
): fc.Arbitrary<Filtre> {
	const some = <T>(values: readonly T[], maxLength = 3) =>
		fc.oneof(
			{ weight: 2, arbitrary: fc.constant<T[]>([]) },
			{
				weight: 1,
				arbitrary: fc.subarray([...values], { maxLength: Math.min(maxLength, values.length) })
			}
		);
	return fc.record({
		axes: fc.subarray(
			axes.map((axe) => axe.id),
			{ maxLength: 2 }
		),
		sousThematiques: some(axes.flatMap((axe) => axe.sousThematiques.map((sous) => sous.id))),
		familles: some(
			familles.map(({ id }) => id),
			6
		),
		roles: some(ROLES, 2),
		statuts: some(
			statuts.map(({ id }) => id),
			6
		),
		regions: some(regions.map(({ code }) => code)),
		confiance: fc.constantFrom(...CONFIANCES),
		source: fc.constantFrom(...CHOIX_SOURCE),
		adhesion: fc.constantFrom(...CHOIX_ADHESION)
	});
}
