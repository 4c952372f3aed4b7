import { lireCarte } from '#lib/map/integration.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { currentContours } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import type { CarteIntegrable } from '#lib/view/integration/carte.ts';
import { parseReglages } from '#lib/view/integration/reglages.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import type { PageServerLoad } from './$types';

/** A map in the page of someone else: exactly the view of the page with the same query. */
export const load: PageServerLoad = ({ params, url }) => {
	const { reglages, reste, avis } = parseReglages(url.searchParams);
	const { noyau, query, avis: premiers } = parseSimulation(reste, currentRelease().noyau);
	const lue = lireCarte(params.carte as CarteIntegrable, indexDe(noyau), query);
	return {
		...lue,
		reglages,
		avis: [...avis, ...premiers, ...lue.avis],
		simulation: noyau.simulation !== undefined,
		planche: buildPlanche(currentContours().plan)
	};
};
