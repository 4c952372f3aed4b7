import { currentRelease } from '#lib/server/release.ts';
import type { PageServerLoad } from './$types';

/** How many rows each list of the release holds. */
export const load: PageServerLoad = ({ url }) => {
	const { release } = currentRelease();
	return {
		origin: url.origin,
		cog: release.cog.millesime,
		listes: {
			structures: release.structures.length,
			territoires: release.territoires.length,
			services: release.services.length,
			solutions: release.solutions.length,
			adoptions: release.adoptions.length,
			relations: release.relations.length,
			sources: release.sources.length
		}
	};
};
