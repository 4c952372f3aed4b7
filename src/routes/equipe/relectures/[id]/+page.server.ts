import { fail, redirect } from '@sveltejs/kit';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { lireEnsemble } from '#lib/server/base/lecture.ts';
import { auteurDe } from '#lib/server/compte/compte.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { peut } from '#lib/server/compte/role.ts';
import { lireChamps } from '#lib/server/equipe/formulaire.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { decider } from '#lib/server/saisie/decision.ts';
import { aujourdhui, jourDe } from '#lib/server/equipe/demande.ts';
import { lireProposition } from '#lib/server/saisie/proposition.ts';
import { direFautes, lireDecisions, relire } from '#lib/server/saisie/relire.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function lire({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) {
	const salle = await ouvrirSalle();
	const id = /^[1-9]\d{0,14}$/.test(params.id) ? Number(params.id) : 0;
	const proposition = await lireProposition(salle.base, id);
	if (!proposition) introuvable(locals, `Aucune proposition ne porte le numéro « ${params.id} ».`);
	return { salle, proposition };
}

/** What a structure proposes, field by field, beside what the draft says. */
export const load: PageServerLoad = async (event) => {
	const compte = exiger(event, 'lecture');
	const { salle, proposition } = await lire(event);
	const { id, structure, auteur, message, quand } = proposition;
	return {
		...{ id, structure, auteur, message, quand: jourDe(quand) },
		relue: relire(await lireEnsemble(salle.base, readBrouillon), proposition),
		fait: event.url.searchParams.get('fait'),
		edite: peut(compte.role, 'edition')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const par = auteurDe(exiger(event, 'edition'));
		const { salle, proposition } = await lire(event);
		const form = await lireChamps(event.request);
		const { decisions, sansMotif } = lireDecisions(form, proposition.champs);
		const saisie = Object.fromEntries(
			[...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
		);
		if (decisions.length === 0) {
			return fail(400, {
				saisie,
				sansMotif,
				fautes: ['Décidez d’un champ au moins.'],
				perime: false
			});
		}
		if (sansMotif.length > 0) {
			const fautes = ['Un refus dit pourquoi\u00a0: la structure doit pouvoir comprendre.'];
			return fail(400, { saisie, sansMotif, fautes, perime: false });
		}
		const attendue = String(form.get('attendue') ?? '');
		const demande = { par, attendue, aujourdhui: aujourdhui() };
		const suite = await decider(salle, proposition.id, decisions, demande);
		if (suite.issue === 'perime') return fail(409, { saisie, sansMotif, fautes: [], perime: true });
		if (suite.issue === 'fautes') {
			const fautes = direFautes(await readBrouillon(salle.base), proposition, suite.fautes);
			return fail(400, { saisie, sansMotif, fautes, perime: false });
		}
		redirect(303, `${event.url.pathname}?fait=decidee`);
	}
};
