import type { RequestEvent } from '@sveltejs/kit';
import type { Base } from '#lib/server/base/base.ts';
import { noter } from '#lib/server/equipe/noter.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { logError } from '#lib/server/journal.ts';
import type { Compte } from './compte.ts';
import { envoie, envoyerLien } from './courriel.ts';
import { creerCompte, type Nouveau } from './creation.ts';
import { ajouterLien, faireLien, type Motif, remplacerLiens, retirerLien } from './lien.ts';
import { trouverAdresse } from './trouver.ts';

type Adresse = Pick<Compte, 'id' | 'nom' | 'email'>;

/**
 * Makes a link for an account and sends it. Gives the link itself when this site sends no mail, or
 * could not: the person who asks then hands it over; null once it was sent.
 */
export async function remettreLien(
	event: RequestEvent,
	base: Base,
	compte: Adresse,
	motif: Motif
): Promise<string | null> {
	const lien = await faireLien(base, compte.id, motif, event.url.origin);
	if (!envoie(process.env)) return lien;
	try {
		await envoyerLien(process.env, compte, lien, motif);
		return null;
	} catch (error) {
		const { requestId } = event.locals;
		logError(error, { requestId, url: event.url.pathname, status: 502 });
		return lien;
	}
}

/**
 * Sends a link to who forgot a password, if the address is that of an account that may enter. Not
 * waited for: the answer comes as fast, and says as little, for an address that nobody has.
 */
export function demanderLien(event: RequestEvent, email: string): void {
	const { requestId } = event.locals;
	void chercherPuisEnvoyer(event.url.origin, email).catch((error: unknown) =>
		logError(error, { requestId, url: event.url.pathname, status: 502 })
	);
}

async function chercherPuisEnvoyer(origine: string, email: string): Promise<void> {
	const { base } = await ouvrirSalle();
	const compte = await trouverAdresse(base, email);
	if (!compte) return;
	const lien = await ajouterLien(base, compte.id, 'mot-de-passe', origine);
	try {
		await envoyerLien(process.env, compte, lien, 'mot-de-passe');
	} catch (error) {
		await retirerLien(base, lien);
		throw error;
	}
	await remplacerLiens(base, lien);
	await noter(base, compte, 'lien-envoye', { motif: 'mot-de-passe' });
}

/**
 * Makes an account and sends its invitation; the link itself when it could not be sent. Throws
 * `RefusCompte` when the address has an account.
 */
export async function inviter(
	event: RequestEvent,
	qui: Compte,
	nouveau: Nouveau
): Promise<{ lien: string | null }> {
	const { base } = await ouvrirSalle();
	const compte = await base.transaction(async (tx) => {
		const made = await creerCompte(tx, nouveau);
		const { email, role, structures } = made;
		await noter(tx, qui, 'compte-cree', { compte: email, role, structures });
		return made;
	});
	return { lien: await remettreLien(event, base, compte, 'invitation') };
}
