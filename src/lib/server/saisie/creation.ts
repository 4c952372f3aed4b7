import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { toIdentifiant } from '#lib/server/data/lecteur.ts';
import { ebaucheDe, garderEbauche, lireEbauche } from './ebauche.ts';
import { listesDe } from './listes.ts';
import { saisieDe } from './lecture.ts';
import { rangeesOffertes } from './modele.ts';
import type { Saisie } from './saisie.ts';
import type { Objet, Sujet } from './sujet.ts';

/** Characters of an identifier that is made from a name. */
const LONGUEUR = 60;

/**
 * Begins a sheet that does not exist yet: its identifier is made from its name, and it is a form in
 * progress until it is saved. A fault in French when it has no name, or when there is one already.
 */
export async function commencer(
	base: Base,
	redacteur: string,
	objet: Objet,
	nom: string
): Promise<{ id: string } | { faute: string }> {
	const id = toIdentifiant(nom).slice(0, LONGUEUR).replace(/-$/, '');
	if (!id) return { faute: 'Donnez-lui un nom.' };
	const sujet: Sujet = { objet, id };
	const donnees = await readBrouillon(base);
	if (Object.keys(saisieDe(donnees, sujet)).length > 0) {
		return { faute: `La fiche «\u202f${id}\u202f» existe déjà. Cherchez-la dans la liste.` };
	}
	if (await lireEbauche(base, redacteur, sujet)) return { id };
	const offertes = rangeesOffertes(sujet, listesDe(donnees));
	await garderEbauche(base, redacteur, sujet, {
		...ebaucheDe({}),
		saisie: premiere(sujet, offertes, nom)
	});
	return { id };
}

function premiere({ objet, id }: Sujet, offertes: Saisie, nom: string): Saisie {
	if (objet === 'structure')
		return { 'identite:nom': { ...offertes['identite:nom'], valeur: nom } };
	const rangee = `${objet}:${id}`;
	return { [rangee]: { ...offertes[rangee], [objet === 'source' ? 'titre' : 'nom']: nom } };
}
