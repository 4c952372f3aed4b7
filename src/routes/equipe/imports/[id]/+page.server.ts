import { fail, redirect } from '@sveltejs/kit';
import { exiger } from '#lib/server/compte/garde.ts';
import { auteurDe } from '#lib/server/compte/compte.ts';
import { lireChamps } from '#lib/server/equipe/formulaire.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { abandonner, accepter } from '#lib/server/import/accord.ts';
import { importDemande } from '#lib/server/import/demande.ts';
import { lancer } from '#lib/server/import/marche.ts';
import { BrouillonChange, RefusImport } from '#lib/server/import/refus.ts';
import { arreter } from '#lib/server/import/tour.ts';
import { lireAccord, lireReglages } from './formulaires.ts';
import { montrer } from './montrer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const fiche = await importDemande(base, event.params.id);
	return montrer(base, fiche, event.url.searchParams);
};

/** Does something to the import of the page; what is refused is said on it, with its status. */
async function agir(event: RequestEvent, work: (demande: Demande) => Promise<unknown>) {
	const compte = exiger(event, 'edition');
	const { base } = await ouvrirSalle();
	const { id } = await importDemande(base, event.params.id);
	try {
		const form = await lireChamps(event.request);
		await work({ base, id, form, auteur: auteurDe(compte) });
	} catch (refus) {
		if (!(refus instanceof RefusImport)) throw refus;
		// The difference that was shown is no more that of the draft: it is made again at once.
		if (refus instanceof BrouillonChange) await relancer(base, id);
		return fail(refus.status, { refus: refus.message });
	}
	redirect(303, `/equipe/imports/${id}`);
}

/** Compares the file again; when someone else is already doing so, theirs is as good. */
async function relancer(base: Demande['base'], id: number): Promise<void> {
	await lancer(base, id).catch((refus: unknown) => {
		if (!(refus instanceof RefusImport)) throw refus;
	});
}

type Demande = {
	base: Awaited<ReturnType<typeof ouvrirSalle>>['base'];
	id: number;
	form: FormData;
	auteur: string;
};

export const actions: Actions = {
	relire: (event) => agir(event, ({ base, id }) => lancer(base, id)),
	regler: (event) =>
		agir(event, async ({ base, id, form }) => {
			await lancer(base, id, { reglages: lireReglages(form) });
		}),
	arreter: (event) => agir(event, ({ base, id }) => arreter(base, id)),
	accepter: (event) =>
		agir(event, ({ base, id, form, auteur }) =>
			accepter(base, id, { ...lireAccord(form), auteur })
		),
	abandonner: (event) => agir(event, ({ base, id, auteur }) => abandonner(base, id, auteur))
};
