import { rechercheAddress } from '#lib/server/recherche.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { LayoutServerLoad } from './$types';

/**
 * What every page says: which release is shown, in its foot; where the search index is, in its head;
 * and that the database is away, when it is.
 */
export const load: LayoutServerLoad = ({ locals }) => {
	const { release, sha256 } = currentRelease();
	return {
		edition: { numero: release.numero, date: release.date, sha256 },
		absente: locals.absente,
		recherche: rechercheAddress()
	};
};
