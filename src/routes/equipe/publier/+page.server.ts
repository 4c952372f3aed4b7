import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { modeleVersion } from '#lib/map/version/modele.ts';
import { auteurDe } from '#lib/server/compte/compte.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { peut } from '#lib/server/compte/role.ts';
import { RefusReprendre, reprendre } from '#lib/server/base/reprise.ts';
import { RefusPublier } from '#lib/server/base/versions.ts';
import { aujourdhui, RELU } from '#lib/server/equipe/demande.ts';
import { lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import { lignesDe } from '#lib/server/equipe/lignes.ts';
import { publierRelue } from '#lib/server/equipe/publication.ts';
import { relire } from '#lib/server/equipe/relecture.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { currentPlan } from '#lib/server/plan.ts';
import type { Actions, PageServerLoad } from './$types';

/** Words of a release that nobody has written yet: the facts are compared, no hash is shown. */
const SANS_MOTS = '…';

/**
 * What publishing the draft would change. With `commentaire`, the very release that would be made: its
 * hash is what the form confirms.
 */
export const load: PageServerLoad = async (event) => {
	const { role } = exiger(event, 'lecture');
	const salle = await ouvrirSalle();
	const query = event.url.searchParams;
	const commentaire = (query.get('commentaire') ?? '').trim().slice(0, 500);
	const date = aujourdhui();
	const relecture = await relire(salle, { commentaire: commentaire || SANS_MOTS, date });
	const { publique, avant, suivante, refus, changements, ecarts } = relecture;
	const axe = query.get('axe');
	return {
		publique,
		refus,
		changements,
		commentaire,
		lignes: await lignesDe(salle.base, ecarts),
		modele: suivante && modeleVersion(avant, suivante.lue, axe),
		numero: suivante?.numero ?? null,
		relue: suivante && commentaire ? { date, attendu: suivante.sha256 } : null,
		plan: currentPlan(),
		permis: { publier: peut(role, 'publication'), reprendre: peut(role, 'edition') }
	};
};

const REPRISE = z.strictObject({ changement: z.string().regex(/^[1-9]\d{0,9}$/) });

export const actions: Actions = {
	publier: async (event) => {
		const compte = exiger(event, 'publication');
		const { valeur, fautes, saisie } = await lireFormulaire(event.request, RELU);
		if (!valeur) return fail(400, { fautes, commentaire: saisie.commentaire ?? '' });
		const { commentaire, date, attendu } = valeur;
		try {
			const demande = { commentaire, date, attendu, auteur: auteurDe(compte) };
			const { numero, deja } = await publierRelue(await ouvrirSalle(), demande);
			return redirect(303, `/equipe/versions/${numero}?${deja ? 'deja' : 'publiee'}`);
		} catch (error) {
			if (!(error instanceof RefusPublier)) throw error;
			return fail(409, { message: error.message, commentaire });
		}
	},
	reprendre: async (event) => {
		const compte = exiger(event, 'edition');
		const { valeur } = await lireFormulaire(event.request, REPRISE);
		if (!valeur) return fail(400, { message: 'Choisissez un changement de la liste.' });
		const id = Number(valeur.changement);
		try {
			const qui = { auteur: auteurDe(compte), commentaire: `Reprise du changement ${id}` };
			const { base, cog } = await ouvrirSalle();
			await reprendre(base, cog, id, qui);
		} catch (error) {
			if (!(error instanceof RefusReprendre)) throw error;
			return fail(409, { message: error.message });
		}
		return redirect(303, '/equipe/publier#changements');
	}
};
