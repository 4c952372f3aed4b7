import { fail, redirect } from '@sveltejs/kit';
import { couper } from '#lib/domain/couper.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { peut } from '#lib/server/compte/role.ts';
import { lireChamps } from '#lib/server/equipe/formulaire.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { commencer } from '#lib/server/saisie/creation.ts';
import { listerEbauches } from '#lib/server/saisie/ebauche.ts';
import { OBJET_DE, visiblesPour } from '#lib/server/saisie/redacteur.ts';
import { repertoire } from '#lib/server/saisie/repertoire.ts';
import type { Actions, PageServerLoad } from './$types';

/** The sheets of a kind that an account may open, by name, and those that it has begun to fill. */
export const load: PageServerLoad = async (event) => {
	const compte = exiger(event, 'contribution');
	const objet = OBJET_DE[event.params.fiches]!;
	const { base } = await ouvrirSalle();
	const texte = couper(event.url.searchParams.get('q') ?? '', 100);
	const visibles = objet === 'structure' ? visiblesPour(compte) : visiblesPour(compte) && [];
	const entrees = repertoire(await readBrouillon(base), objet, texte);
	const ebauches = await listerEbauches(base, compte.id);
	const siennes = ebauches.filter((une) => une.objet === objet);
	return {
		...{ objet, texte, creer: peut(compte.role, 'edition') },
		/** Who only reads has no form. */
		ouvre: compte.role !== 'lecture',
		entrees: visibles ? entrees.filter(({ id }) => visibles.includes(id)) : entrees,
		ebauches: siennes.map(({ id, quand }) => ({ id, quand }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const compte = exiger(event, 'edition');
		const objet = OBJET_DE[event.params.fiches]!;
		const nom = String((await lireChamps(event.request)).get('nom') ?? '').trim();
		const { base } = await ouvrirSalle();
		const debut = await commencer(base, compte.id, objet, nom);
		if ('faute' in debut) return fail(400, { nom, ...debut });
		redirect(303, `${event.url.pathname}/${debut.id}`);
	}
};
