import type { RequestEvent } from '@sveltejs/kit';
import { auteurDe, type Compte } from '#lib/server/compte/compte.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import type { Redacteur } from './bureau.ts';
import type { Objet, Sujet } from './sujet.ts';

type Demandeur = Pick<RequestEvent, 'locals' | 'url'>;

/** What each address of the room lists. */
export const OBJET_DE: Readonly<Record<string, Objet>> = {
	structures: 'structure',
	solutions: 'solution',
	sources: 'source'
};

/**
 * Who may fill the form of a sheet. A contributor may for the structures that were given to them, as a
 * proposition; every other sheet does not exist for them (404). Others need the role `edition` (403).
 */
export function redacteurDe(event: Demandeur, { objet, id }: Sujet): Redacteur {
	const compte = exiger(event, 'contribution');
	const propose = compte.role === 'contribution';
	if (propose && !(objet === 'structure' && compte.structures.includes(id))) {
		introuvable(event.locals, 'Cette fiche n’est pas parmi les vôtres.');
	}
	if (!propose) exiger(event, 'edition');
	return { cle: compte.id, auteur: auteurDe(compte), propose, relecture: null };
}

/** The sheets of a list that an account may see: null when it may see them all. */
export function visiblesPour({ role, structures }: Compte): readonly string[] | null {
	return role === 'contribution' ? structures : null;
}
