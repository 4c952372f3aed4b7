import { fail } from '@sveltejs/kit';
import { couper } from '#lib/domain/couper.ts';
import { jourDe } from '#lib/server/equipe/demande.ts';
import { currentNoms } from '#lib/server/lieux.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { recevoir } from '#lib/server/saisie/entree.ts';
import { entrerParLien } from '#lib/server/saisie/lien.ts';
import { pageDe } from '#lib/server/saisie/page.ts';
import { chercherTerritoires } from '#lib/server/saisie/trouvailles.ts';
import type { Actions, PageServerLoad } from './$types';

/** The sheet of the structure that holds the link, as a form whose changes are proposed to the team. */
export const load: PageServerLoad = async (event) => {
	const { sujet, qui, bureau, relecture } = await entrerParLien(event);
	const { searchParams } = event.url;
	const cherche = couper(searchParams.get('cherche') ?? '', 100);
	return {
		page: pageDe(sujet, bureau, qui),
		fait: searchParams.get('fait'),
		expire: jourDe(relecture.expire),
		territoires: {
			...{ cherche, trouves: chercherTerritoires(cherche) },
			...{ plan: currentPlan(), noms: currentNoms() }
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { statut, page } = await recevoir(await entrerParLien(event), event);
		return fail(statut, { page });
	}
};
