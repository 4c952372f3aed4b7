import { creditOf } from '#lib/geo/meta.ts';
import { modeleLacunes } from '#lib/map/lacunes/modele.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { currentContours } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseLacunes } from '#lib/view/lacunes/lecture.ts';
import { adresseLacunes } from '#lib/view/lacunes/vue.ts';
import { bandeauDe } from '#lib/view/simulation/bandeau.ts';
import { PAGE_SIMULATION } from '#lib/view/simulation/notation.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { vueDe } from '#lib/view/simulation/liens.ts';
import { redirect } from '@sveltejs/kit';
import { panneauDe, secoursDe } from './secours.ts';
import type { PageServerLoad } from './$types';

/** The gaps under a view. A form sends empty and default fields: its address is cleaned. */
export const load: PageServerLoad = ({ url }) => {
	const { noyau: publie } = currentRelease();
	const { noyau, query, avis: premiers } = parseSimulation(url.searchParams, publie);
	const index = indexDe(noyau);
	const lue = parseLacunes(query, noyau);
	const { vue } = lue;
	const avis = [...premiers, ...lue.avis];
	const adresse = adresseLacunes(vue);
	const clean = new URL(adresse, url).searchParams.toString() === url.searchParams.toString();
	if (avis.length === 0 && !clean) redirect(307, adresse);
	const { plan, origine } = currentContours();
	const modele = modeleLacunes(index, vue);
	const generale = vueDe(vue);
	return {
		modele,
		avis,
		bandeau: bandeauDe(noyau, generale, adresseLacunes({ ...vue, simulation: [] })),
		simuler: adresseVue(PAGE_SIMULATION, generale),
		noyau,
		planche: buildPlanche(plan),
		credit: creditOf(origine),
		origine: url.origin,
		panneau: panneauDe(index, modele),
		secours: secoursDe(index, modele)
	};
};
