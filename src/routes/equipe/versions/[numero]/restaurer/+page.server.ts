import { fail, redirect } from '@sveltejs/kit';
import { modeleVersion } from '#lib/map/version/modele.ts';
import { RefusPublier } from '#lib/server/base/versions.ts';
import { auteurDe } from '#lib/server/compte/compte.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { aujourdhui, RELU } from '#lib/server/equipe/demande.ts';
import { lireFormulaire } from '#lib/server/equipe/formulaire.ts';
import { lignesDe } from '#lib/server/equipe/lignes.ts';
import { revenirRelue } from '#lib/server/equipe/publication.ts';
import { relireRetour } from '#lib/server/equipe/relecture.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { versionDe } from '#lib/server/equipe/version.ts';
import { currentPlan } from '#lib/server/plan.ts';
import type { Actions, PageServerLoad } from './$types';

/** What going back to a release would change, to what is public and to the draft. */
export const load: PageServerLoad = async (event) => {
	exiger(event, 'publication');
	const salle = await ouvrirSalle();
	const { numero } = await versionDe(salle, event.params.numero);
	const query = event.url.searchParams;
	const demande = query.get('commentaire')?.trim().slice(0, 500) ?? '';
	const commentaire = demande || `Retour à la version ${numero}`;
	const date = aujourdhui();
	const relecture = await relireRetour(salle, numero, { commentaire, date });
	const { publique, avant, suivante, refus, changements, ecarts } = relecture;
	return {
		...{ numero, publique, refus, commentaire },
		perdus: changements,
		lignes: await lignesDe(salle.base, ecarts),
		modele: suivante && modeleVersion(avant, suivante.lue, query.get('axe')),
		suivante: suivante?.numero ?? null,
		relue: suivante && { date, attendu: suivante.sha256 },
		plan: currentPlan()
	};
};

export const actions: Actions = {
	default: async (event) => {
		const compte = exiger(event, 'publication');
		const salle = await ouvrirSalle();
		const { numero: voulue } = await versionDe(salle, event.params.numero);
		const { valeur, fautes, saisie } = await lireFormulaire(event.request, RELU);
		if (!valeur) return fail(400, { fautes, commentaire: saisie.commentaire ?? '', message: null });
		const { commentaire, date, attendu } = valeur;
		try {
			const demande = { commentaire, date, attendu, auteur: auteurDe(compte) };
			const { numero, deja } = await revenirRelue(salle, voulue, demande);
			return redirect(303, `/equipe/versions/${numero}?${deja ? 'deja' : 'publiee'}`);
		} catch (error) {
			if (!(error instanceof RefusPublier)) throw error;
			const { message } = error;
			return fail(409, { message, commentaire, fautes: {} });
		}
	}
};
