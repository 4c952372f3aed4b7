import { fail, redirect } from '@sveltejs/kit';
import { exiger } from '#lib/server/compte/garde.ts';
import { auteurDe } from '#lib/server/compte/compte.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { deposer } from '#lib/server/import/depot.ts';
import { recevoirEnvoi } from '#lib/server/import/envoi.ts';
import { compterImports, listerImports, pageDe } from '#lib/server/import/fiche.ts';
import { TAILLE } from '#lib/server/import/lecture.ts';
import { lancer } from '#lib/server/import/marche.ts';
import { RefusImport } from '#lib/server/import/refus.ts';
import type { Actions, PageServerLoad } from './$types';

/** Imports of a page of the list. */
const PAGE = 50;

export const load: PageServerLoad = async (event) => {
	exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const { tous } = await compterImports(base);
	const pages = Math.ceil(tous / PAGE);
	const page = pageDe(event.url.searchParams, pages);
	const fiches = await listerImports(base, PAGE, (page - 1) * PAGE);
	const liste = fiches.map(({ id, nom, auteur, quand, etat, comptes }) => ({
		...{ id, nom, auteur, quand, etat, comptes }
	}));
	return { liste, tous, page, pages, taille: TAILLE };
};

export const actions: Actions = {
	default: async (event) => {
		const compte = exiger(event, 'edition');
		const { base } = await ouvrirSalle();
		let id: number;
		try {
			const depot = await recevoirEnvoi(event.request);
			id = await deposer(base, { ...depot, auteur: auteurDe(compte) });
			await lancer(base, id);
		} catch (error) {
			if (!(error instanceof RefusImport)) throw error;
			return fail(error.status, { refus: error.message });
		}
		redirect(303, `/equipe/imports/${id}`);
	}
};
