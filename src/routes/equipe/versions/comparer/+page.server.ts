import { modeleVersion } from '#lib/map/version/modele.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { lireContenu } from '#lib/server/equipe/relecture.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { versionDe } from '#lib/server/equipe/version.ts';
import { currentPlan } from '#lib/server/plan.ts';
import type { PageServerLoad } from './$types';

/** What differs from a release to another, any two of them. */
export const load: PageServerLoad = async (event) => {
	exiger(event, 'lecture');
	const salle = await ouvrirSalle();
	const query = event.url.searchParams;
	const avant = await versionDe(salle, query.get('avant') ?? '');
	const apres = await versionDe(salle, query.get('apres') ?? '');
	return {
		avant: avant.numero,
		apres: apres.numero,
		modele: modeleVersion(lireContenu(avant), lireContenu(apres), query.get('axe')),
		plan: currentPlan()
	};
};
