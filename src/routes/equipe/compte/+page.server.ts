import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { aMotDePasse, changerMotDePasse } from '#lib/server/compte/changement.ts';
import { attendre, compterConnexion } from '#lib/server/compte/essais.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { DEUX_FOIS, NOUVEAU_MOT } from '#lib/server/compte/mot-de-passe.ts';
import { fermerToutes, fermerUne, listerSessions } from '#lib/server/compte/sessions.ts';
import { type Fautes, lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Actions, PageServerLoad } from './$types';

const MOTS = z
	.strictObject({
		actuel: z.string().min(1, 'Écrivez votre mot de passe actuel.').max(1000),
		...NOUVEAU_MOT
	})
	.refine(...DEUX_FOIS);
const SESSION = z.strictObject({ session: z.string().regex(/^[\w-]{1,64}$/) });
const PAGE = '/equipe/compte';

/** One's own account: where it is signed in, and its password. */
export const load: PageServerLoad = async (event) => {
	const compte = exiger(event, 'contribution');
	const { base } = await ouvrirSalle();
	return {
		sessions: await listerSessions(base, compte.id, event.locals.session),
		aMotDePasse: await aMotDePasse(base, compte.id),
		fait: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	motDePasse: async (event) => {
		const compte = exiger(event, 'contribution');
		const { valeur, fautes } = await lireFormulaire(event.request, MOTS);
		const refuser = (status: number, message: string | null, siennes: Fautes = {}) =>
			fail(status, { message, fautes: siennes });
		if (!valeur) return refuser(400, fautes.formulaire ?? null, fautes);
		const attente = await compterConnexion(event, compte.email);
		if (attente !== null) return refuser(429, attendre(event, attente));
		if (!(await changerMotDePasse(event, compte, valeur.actuel, valeur.nouveau))) {
			return refuser(400, null, { actuel: 'Ce n’est pas votre mot de passe actuel.' });
		}
		redirect(303, `${PAGE}?fait=mot-de-passe`);
	},
	fermer: async (event) => {
		const compte = exiger(event, 'contribution');
		const { valeur } = await lireFormulaire(event.request, SESSION);
		const { base } = await ouvrirSalle();
		// The session of someone else is no more ours than one that does not exist.
		if (!valeur || !(await fermerUne(base, compte.id, valeur.session))) {
			error(404, { message: 'Cette session n’est plus ouverte.', code: 'introuvable' });
		}
		await noter(base, compte, 'session-fermee');
		redirect(303, `${PAGE}?fait=session`);
	},
	fermerAutres: async (event) => {
		const compte = exiger(event, 'contribution');
		const { base } = await ouvrirSalle();
		const nombre = await fermerToutes(base, compte.id, event.locals.session);
		if (nombre > 0) await noter(base, compte, 'sessions-fermees', { nombre });
		redirect(303, `${PAGE}?fait=sessions`);
	}
};
