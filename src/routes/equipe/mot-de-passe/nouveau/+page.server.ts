import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { attendre, compterLien } from '#lib/server/compte/essais.ts';
import { CONNEXION } from '#lib/server/compte/garde.ts';
import { lireLien, suivreLien } from '#lib/server/compte/lien.ts';
import { DEUX_FOIS, NOUVEAU_MOT } from '#lib/server/compte/mot-de-passe.ts';
import { type Fautes, lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Actions, PageServerLoad } from './$types';

const FORMULAIRE = z
	.strictObject({ jeton: z.string().max(100), ...NOUVEAU_MOT })
	.refine(...DEUX_FOIS);

/** Whose password is chosen, by a link; null: the link works no more. Looking at it does not use it. */
export const load: PageServerLoad = async (event) => {
	const jeton = event.url.searchParams.get('jeton') ?? '';
	const { base } = await ouvrirSalle();
	const lu = jeton.length <= 100 ? await lireLien(base, jeton) : null;
	return { jeton: lu ? jeton : '', nom: lu?.nom ?? null, email: lu?.email ?? null };
};

export const actions: Actions = {
	default: async (event) => {
		const { valeur, fautes } = await lireFormulaire(event.request, FORMULAIRE);
		const refuser = (status: number, message: string | null, siennes: Fautes = {}) =>
			fail(status, { message, fautes: siennes });
		const attente = await compterLien(event);
		if (attente !== null) return refuser(429, attendre(event, attente));
		if (!valeur) return refuser(400, fautes.formulaire ?? null, fautes);
		const { base } = await ouvrirSalle();
		if (!(await suivreLien(base, valeur.jeton, valeur.nouveau))) {
			return refuser(410, 'Ce lien ne sert plus\u202f: demandez-en un autre.');
		}
		redirect(303, `${CONNEXION}?fait=mot-de-passe`);
	}
};
