import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { envoie } from '#lib/server/compte/courriel.ts';
import { ADRESSE } from '#lib/server/compte/creation.ts';
import { demanderLien } from '#lib/server/compte/demande.ts';
import { attendre, compterDemande } from '#lib/server/compte/essais.ts';
import { type Fautes, lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import type { Actions, PageServerLoad } from './$types';

const FORMULAIRE = z.strictObject({ email: ADRESSE });

/** Open to anyone: who forgot a password cannot sign in. */
export const load: PageServerLoad = () => ({ envoie: envoie(process.env) });

export const actions: Actions = {
	default: async (event) => {
		const { valeur, fautes, saisie } = await lireFormulaire(event.request, FORMULAIRE);
		const refuser = (status: number, message: string | null, siennes: Fautes = {}) =>
			fail(status, { email: saisie.email ?? '', envoye: false, message, fautes: siennes });
		if (!valeur) return refuser(400, fautes.formulaire ?? null, fautes);
		const attente = await compterDemande(event, valeur.email);
		if (attente !== null) return refuser(429, attendre(event, attente));
		if (!envoie(process.env)) return refuser(503, null);
		demanderLien(event, valeur.email);
		return { email: valeur.email, envoye: true, message: null, fautes: {} as Fautes };
	}
};
