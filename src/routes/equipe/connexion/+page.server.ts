import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ouvrirSession } from '#lib/server/compte/connexion.ts';
import { ADRESSE } from '#lib/server/compte/creation.ts';
import { refusAgent } from '#lib/server/compte/entree-agent.ts';
import { attendre, compterConnexion } from '#lib/server/compte/essais.ts';
import { nomDuFournisseur, oidcDe } from '#lib/server/compte/oidc.ts';
import { suiteDe } from '#lib/server/compte/suite.ts';
import { type Fautes, lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import type { Actions, PageServerLoad } from './$types';

const FORMULAIRE = z.strictObject({
	email: ADRESSE,
	motDePasse: z.string().min(1, 'Écrivez votre mot de passe.').max(1000),
	suite: z.string().max(4096)
});

const INCONNU =
	'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un nouveau mot de passe.';

/** Who is signed in has nothing to do here. */
export const load: PageServerLoad = ({ locals, url }) => {
	const suite = suiteDe(url.searchParams.get('suite'), url.origin);
	if (locals.compte) redirect(303, suite);
	const oidc = oidcDe(process.env);
	return {
		...{ suite, agent: oidc && nomDuFournisseur(oidc) },
		refus: refusAgent(url.searchParams.get('error')),
		fait: url.searchParams.get('fait') === 'mot-de-passe'
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { valeur, fautes, saisie } = await lireFormulaire(event.request, FORMULAIRE);
		const email = saisie.email ?? '';
		const suite = suiteDe(saisie.suite ?? null, event.url.origin);
		const refuser = (status: number, message: string | null, siennes: Fautes = {}) =>
			fail(status, { email, suite, message, fautes: siennes });
		if (!valeur) return refuser(400, fautes.formulaire ?? null, fautes);
		const attente = await compterConnexion(event, valeur.email);
		if (attente !== null) return refuser(429, attendre(event, attente));
		const { email: adresse, motDePasse } = valeur;
		if (!(await ouvrirSession(event, adresse, motDePasse))) return refuser(400, INCONNU);
		redirect(303, suite);
	}
};
