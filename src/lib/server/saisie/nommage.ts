import { toIdentifiant } from '#lib/server/data/lecteur.ts';
import { type Groupe, groupeNomme } from './groupe.ts';
import { estAjoutee, groupeDe, type Rangee, type Saisie } from './saisie.ts';
import type { Objet } from './sujet.ts';

/** The name that a row has by what it says: `territoires:departement/60/perimetre`. */
export function nomDeRangee({ nom, nommee }: Groupe, rangee: Rangee): string {
	return `${nom}:${nommee.map((colonne) => partieDe(rangee[colonne] ?? '')).join('/')}`;
}

/** The same, or its next `~2` when others have it. */
export function nomLibre(groupe: Groupe, rangee: Rangee, pris: ReadonlySet<string>): string {
	const nom = nomDeRangee(groupe, rangee);
	if (!pris.has(nom)) return nom;
	let rang = 2;
	while (pris.has(`${nom}~${rang}`)) rang += 1;
	return `${nom}~${rang}`;
}

/**
 * A sheet whose added rows are named by what they say, and without those that say nothing: two editors
 * who add the same territory have added one row.
 */
export function nommer(objet: Objet, saisie: Saisie): Saisie {
	const dites = Object.entries(saisie).filter(([nom, rangee]) =>
		ditQuelqueChose(objet, nom, rangee)
	);
	const prises = new Set(dites.map(([nom]) => nom));
	return Object.fromEntries(
		dites.map(([nom, rangee]) => {
			const groupe = groupeNomme(objet, groupeDe(nom));
			if (!groupe || !estAjoutee(nom)) return [nom, rangee];
			const libre = nomLibre(groupe, rangee, prises);
			prises.add(libre);
			return [libre, rangee];
		})
	);
}

function ditQuelqueChose(objet: Objet, nom: string, rangee: Rangee): boolean {
	const groupe = groupeNomme(objet, groupeDe(nom));
	return Boolean(groupe && rangee[groupe.dite]);
}

// Codes keep their letters; a name becomes words that fit in the name of a field.
const partieDe = (texte: string) =>
	/^[\w:-]*$/.test(texte) ? texte : toIdentifiant(texte).slice(0, 80);
