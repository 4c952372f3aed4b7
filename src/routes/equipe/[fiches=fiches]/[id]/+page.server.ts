import { fail } from '@sveltejs/kit';
import { couper } from '#lib/domain/couper.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentNoms } from '#lib/server/lieux.ts';
import { entrerFiche, recevoir } from '#lib/server/saisie/entree.ts';
import { pageDe } from '#lib/server/saisie/page.ts';
import { chercherTerritoires } from '#lib/server/saisie/trouvailles.ts';
import type { Actions, PageServerLoad } from './$types';

/** A sheet as a form: what the person was typing, else what the draft says. */
export const load: PageServerLoad = async (event) => {
	const { sujet, qui, bureau } = await entrerFiche(event);
	const { searchParams } = event.url;
	const cherche = couper(searchParams.get('cherche') ?? '', 100);
	return {
		sujet,
		page: pageDe(sujet, bureau, qui),
		fait: searchParams.get('fait'),
		territoires:
			sujet.objet === 'structure'
				? {
						cherche,
						trouves: chercherTerritoires(cherche),
						plan: currentPlan(),
						noms: currentNoms()
					}
				: null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { statut, ...reste } = await recevoir(await entrerFiche(event), event);
		return fail(statut, reste);
	}
};
