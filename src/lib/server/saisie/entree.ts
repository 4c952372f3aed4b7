import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { lireChamps } from '#lib/server/equipe/formulaire.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { aujourdhui } from '#lib/server/equipe/demande.ts';
import { introuvable } from '#lib/server/introuvable.ts';
import { currentRelease } from '#lib/server/release.ts';
import { type Bureau, ouvrirFiche, type Redacteur, type Salle } from './bureau.ts';
import type { FauteSaisie } from './faute.ts';
import { faire } from './geste.ts';
import { direPerime, pageDe, type PageFiche, type PerimeDit } from './page.ts';
import { OBJET_DE, redacteurDe } from './redacteur.ts';
import type { Sujet } from './sujet.ts';

/** A sheet that a request of the room names, open for who asks. */
export type FicheOuverte = { salle: Salle; qui: Redacteur; sujet: Sujet; bureau: Bureau };

type Evenement = Pick<RequestEvent, 'locals' | 'url' | 'request'> & {
	params: { fiches: string; id: string };
};

const IDENTIFIANT = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Opens the sheet of `/equipe/structures/adico`. Throws when it may not be seen, or is none. */
export async function entrerFiche(event: Evenement): Promise<FicheOuverte> {
	const { params, locals } = event;
	const sujet: Sujet = { objet: OBJET_DE[params.fiches]!, id: params.id };
	const qui = redacteurDe(event, sujet);
	if (!IDENTIFIANT.test(params.id)) introuvable(locals, 'Aucune fiche ne porte cet identifiant.');
	const salle = { ...(await ouvrirSalle()), publique: currentRelease().release };
	const bureau = await ouvrirFiche(salle, qui, sujet);
	if (!bureau)
		introuvable(locals, `Aucune fiche ne porte l’identifiant «\u202f${params.id}\u202f».`);
	return { salle, qui, sujet, bureau };
}

/** What a form that was sent leaves on its page: 400 with its faults, or 409 with both states. */
export type Reste = {
	statut: 400 | 409;
	page: PageFiche;
	perime: PerimeDit | null;
};

/** Does what a posted form asks: a redirection (303) to what follows, or what is left to correct. */
export async function recevoir(
	ouverte: FicheOuverte,
	event: Pick<Evenement, 'request' | 'url'>
): Promise<Reste> {
	const { salle, qui, sujet } = ouverte;
	const form = await lireChamps(event.request);
	const suite = await faire({ ...ouverte, form, aujourdhui: aujourdhui() });
	const { pathname } = event.url;
	if ('vers' in suite) {
		redirect(303, suite.vers === null ? pathname.replace(/\/[^/]*$/, '') : pathname + suite.vers);
	}
	const fautes: FauteSaisie[] = 'fautes' in suite ? suite.fautes : [];
	const bureau = (await ouvrirFiche(salle, qui, sujet)) ?? ouverte.bureau;
	const perime = 'perime' in suite ? direPerime(sujet, suite.perime, bureau) : null;
	return { statut: perime ? 409 : 400, page: pageDe(sujet, bureau, qui, fautes), perime };
}
