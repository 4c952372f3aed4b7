import { fail } from '@sveltejs/kit';
import { choixDroits } from '#lib/server/compte/choix.ts';
import { inviter } from '#lib/server/compte/demande.ts';
import { NOUVEAU, RefusCompte } from '#lib/server/compte/creation.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { listerComptes } from '#lib/server/compte/gestion.ts';
import { type Fautes, lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Actions, PageServerLoad } from './$types';

/** Everyone who may enter, and the form that invites someone else. */
export const load: PageServerLoad = async (event) => {
	exiger(event, 'administration');
	const { base } = await ouvrirSalle();
	return { comptes: await listerComptes(base), ...choixDroits() };
};

export const actions: Actions = {
	default: async (event) => {
		const compte = exiger(event, 'administration');
		const { valeur, fautes, saisie, choix } = await lireFormulaire(event.request, NOUVEAU, [
			'structures'
		]);
		const refuser = (message: string | null, siennes: Fautes = {}) =>
			fail(400, { saisie, choix, invite: null, lien: null, message, fautes: siennes });
		if (!valeur) return refuser(fautes.formulaire ?? null, fautes);
		try {
			// The link is shown on the answer alone: an address that leads back to it would keep its secret.
			const { lien } = await inviter(event, compte, valeur);
			return {
				...{ saisie: {} as typeof saisie, choix: {} as typeof choix, fautes: {} as Fautes },
				message: null,
				...{ invite: valeur.email, lien }
			};
		} catch (refus) {
			if (!(refus instanceof RefusCompte)) throw refus;
			return refuser(null, { email: refus.message });
		}
	}
};
