import { controler } from '#lib/publication/integree/controle.ts';
import { LONGUEUR } from '#lib/view/integration/controle/balises.ts';
import type { PageServerLoad } from './$types';

/** What is said of the snippet `extrait`; null before one is given, and when it holds no embed. */
export const load: PageServerLoad = ({ url }) => {
	const extrait = (url.searchParams.get('extrait') ?? '').slice(0, LONGUEUR);
	return { extrait, longueur: LONGUEUR, rapport: controler(extrait, url.origin) };
};
