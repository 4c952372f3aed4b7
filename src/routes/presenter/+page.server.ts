import { fail, redirect } from '@sveltejs/kit';
import { etablir } from '#lib/publication/presentation/etabli.ts';
import { formulaire } from '#lib/publication/presentation/formulaire.ts';
import { modeleDemande } from '#lib/publication/presentation/modele.ts';
import { publie, suivre } from '#lib/publication/presentation/suite.ts';
import { adressePresentation } from '#lib/view/presentation/ecriture.ts';
import { parsePresentation } from '#lib/view/presentation/lecture.ts';
import { lireRetrait } from '#lib/view/presentation/retrait.ts';
import type { Actions, PageServerLoad } from './$types';

/** Parameters that are no part of the list. */
const SIENS = ['modele', 'departement', 'region', 'retiree'];

/** The list of the address, or the ready-made one that it asks. */
export const load: PageServerLoad = ({ url }) => {
	const modele = modeleDemande(url.searchParams);
	if (modele) redirect(303, adressePresentation(modele));
	const retiree = lireRetrait(url.searchParams.get('retiree') ?? '');
	const liste = new URLSearchParams([...url.searchParams].filter(([nom]) => !SIENS.includes(nom)));
	const { presentation, avis } = parsePresentation(liste);
	return { etabli: etablir(presentation, url.origin, { avis, retiree }) };
};

/**
 * A change of the list: the answer is its new address, where it holds. A list that no address holds
 * travels in the form of its page instead.
 */
export const actions: Actions = {
	default: async ({ request, url }) => {
		const suite = suivre(await formulaire(request), url.origin);
		if (suite.erreur !== null) {
			return fail(400, { etabli: etablir(suite.presentation, url.origin, suite) });
		}
		const adresse = publie(suite);
		if (adresse) redirect(303, adresse);
		return { etabli: etablir(suite.presentation, url.origin, suite) };
	}
};
