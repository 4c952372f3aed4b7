import { creditOf } from '#lib/geo/meta.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { currentContours } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { adresseLacunes } from '#lib/view/lacunes/vue.ts';
import { redirect } from '@sveltejs/kit';
import { panneauDe, secoursDe } from './secours.ts';
import type { PageServerLoad } from './$types';

/** The gaps under a view. A form sends empty and default fields: its address is cleaned. */
export const load: PageServerLoad = ({ url }) => {
	const { index, noyau } = currentRelease();
	const { vue, avis } = parseLacunes(url.searchParams, noyau);
	const adresse = adresseLacunes(vue);
	const clean = new URL(adresse, url).searchParams.toString() === url.searchParams.toString();
	if (avis.length === 0 && !clean) redirect(307, adresse);
	const { plan, origine } = currentContours();
	const modele = modeleLacunes(index, vue);
	return {
		modele,
		avis,
		noyau,
		planche: buildPlanche(plan),
		credit: creditOf(origine),
		origine: url.origin,
		panneau: panneauDe(modele),
		secours: secoursDe(modele)
	};
};
