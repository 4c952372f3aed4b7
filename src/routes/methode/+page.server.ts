import { membres } from '#lib/domain/reperes.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { PageServerLoad } from './$types';

/** The counts that the explanation quotes, from the release that is shown. */
export const load: PageServerLoad = () => {
	const { release, cog } = currentRelease();
	const { structures, services, territoires, sources, axes } = release;
	const documented = new Set(services.map(({ structure }) => structure));
	return {
		comptes: {
			structures: structures.length,
			membres: membres(release).length,
			services: services.length,
			documentees: documented.size,
			territoires: territoires.length,
			sources: sources.length,
			axes: axes.length,
			sousThematiques: axes.reduce((sum, axe) => sum + axe.sousThematiques.length, 0)
		},
		cog: {
			millesime: cog.millesime,
			population: cog.population,
			populationMayotte: cog.populationMayotte,
			communes: cog.communes.code.length
		}
	};
};
