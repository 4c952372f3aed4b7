import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { auteurDe } from '#lib/server/compte/compte.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { peut } from '#lib/server/compte/role.ts';
import { jourDe } from '#lib/server/equipe/demande.ts';
import { lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { listesDe } from '#lib/server/saisie/listes.ts';
import { listerPropositions } from '#lib/server/saisie/proposition.ts';
import {
	creerRelecture,
	etatDe,
	JOURS,
	JOURS_AU_PLUS,
	listerRelectures,
	revoquerRelecture
} from '#lib/server/saisie/relecture.ts';
import type { Actions, PageServerLoad } from './$types';

/** What structures propose, the links that are open, and the structures that one may be made for. */
export const load: PageServerLoad = async (event) => {
	const compte = exiger(event, 'lecture');
	const { base } = await ouvrirSalle();
	const { structures } = listesDe(await readBrouillon(base));
	const propositions = await listerPropositions(base);
	const liens = await listerRelectures(base);
	return {
		structures,
		propositions: propositions.map((une) => ({ ...une, quand: jourDe(une.quand) })),
		liens: liens.map((lien) => ({
			...{ ...lien, etat: etatDe(lien) },
			...{ creee: jourDe(lien.creee), expire: jourDe(lien.expire) }
		})),
		jours: { defaut: JOURS, auPlus: JOURS_AU_PLUS },
		edite: peut(compte.role, 'edition')
	};
};

const DUREE = `Entre 1 et ${JOURS_AU_PLUS} jours.`;
const demande = z.strictObject({
	structure: z.string().regex(/^[a-z0-9-]{1,100}$/, 'Choisissez une structure de la liste.'),
	destinataire: z.string().trim().min(1, 'Dites à qui vous l’envoyez.').max(200),
	jours: z.coerce.number(DUREE).int(DUREE).min(1, DUREE).max(JOURS_AU_PLUS, DUREE)
});
const fermeture = z.strictObject({ lien: z.coerce.number().int().positive() });

export const actions: Actions = {
	/** The secret of the link is on this answer only. */
	creer: async (event) => {
		const par = auteurDe(exiger(event, 'edition'));
		const lu = await lireFormulaire(event.request, demande);
		if (!lu.valeur) return fail(400, { fautes: lu.fautes, saisie: lu.saisie });
		const { base } = await ouvrirSalle();
		const { structures } = listesDe(await readBrouillon(base));
		const { structure } = lu.valeur;
		if (!structures.some(({ value }) => value === structure)) {
			const fautes = { structure: 'Choisissez une structure de la liste.' };
			return fail(400, { fautes, saisie: lu.saisie });
		}
		const { jeton } = await creerRelecture(base, { ...lu.valeur, par });
		return { lien: `${event.url.origin}/relecture/${jeton}`, structure };
	},
	fermer: async (event) => {
		const par = auteurDe(exiger(event, 'edition'));
		const { valeur } = await lireFormulaire(event.request, fermeture);
		const { base } = await ouvrirSalle();
		if (valeur) await revoquerRelecture(base, valeur.lien, par);
		redirect(303, '/equipe/relectures');
	}
};
