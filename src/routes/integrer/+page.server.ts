import { integrableDe } from '#lib/publication/integree/demande.ts';
import { currentRelease } from '#lib/server/release.ts';
import { verrousDe } from '#lib/view/integration/territoire.ts';
import type { PageServerLoad } from './$types';

/**
 * The builder: which view (`de`, an address of this site, whole or not) and which settings. Another
 * address shows the coverage map, and the page says so.
 */
export const load: PageServerLoad = ({ url }) => {
	const de = url.searchParams.get('de') ?? '/';
	const reglages = new URLSearchParams([...url.searchParams].filter(([nom]) => nom !== 'de'));
	const found = integrableDe(de, url.origin, reglages);
	const { lue, cadre } = found ?? integrableDe('/', url.origin, reglages)!;
	return {
		inconnue: found === null ? de : null,
		avis: lue.avis,
		titre: lue.titre,
		page: lue.page,
		cadre,
		/** Places that the view may be locked on; none when it is no map. */
		verrous: lue.corps.genre === 'carte' ? verrousDe(currentRelease().noyau) : []
	};
};
