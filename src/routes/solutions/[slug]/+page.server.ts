import { buildFicheSolution } from '#lib/domain/adoption/fiche.ts';
import { buildPlanche } from '#lib/map/planche.ts';
import { carteSolution } from '#lib/map/solution/carte.ts';
import { liensCarte } from '#lib/map/solution/liens.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { refusSolution } from '#lib/server/solution.ts';
import { adresseFicheSolution, parseFicheSolution } from '#lib/view/adoption/vue-fiche.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The sheet of one solution, or a 404 with the name that looks like what was asked. */
export const load: PageServerLoad = ({ params, url, locals }) => {
	const { release, index, noyau } = currentRelease();
	const { choix, avis } = parseFicheSolution(url.searchParams, noyau);
	const fiche = buildFicheSolution(release, index, params.slug, choix);
	if (!fiche) {
		const { message, proches } = refusSolution(release, params.slug);
		introuvable(locals, message, proches);
	}
	const adresse = adresseFicheSolution(params.slug, choix);
	// The form of dates sends an empty field: its address is cleaned.
	if (avis.length === 0 && url.searchParams.has('date') && choix.date === null) {
		redirect(307, adresse);
	}
	const plan = currentPlan();
	return {
		fiche,
		avis,
		choix,
		adresse,
		origine: url.origin,
		carte: carteSolution(noyau, fiche),
		liens: liensCarte(index, choix, plan, fiche.enCours, fiche.adoptions),
		planche: buildPlanche(plan)
	};
};
