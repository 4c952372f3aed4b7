import { cleNom } from '#lib/domain/nom.ts';
import { nearest } from '#lib/domain/proche.ts';
import { ignoree, lienMigre, MAX_AVIS, nomInconnu, valeurInconnue, type Avis } from './avis.ts';
import type { Grammaire, Valeur } from './grammaire.ts';

/**
 * Reads the values of each parameter that a query names. Lists are comma-separated or repeated, and
 * come sorted, each value once; empty values count as absent; what is unknown is left out and added
 * to `avis`, with the nearest known value. Never throws, whatever the query.
 */
export function readRequete<P extends string>(
	params: URLSearchParams,
	grammaire: Grammaire<P>,
	avis: Avis[]
): Map<P, string[]> {
	const lues = new Map<P, string[]>();
	for (const [parametre, textes] of readNames(params, grammaire, avis)) {
		lues.set(parametre, readValues(parametre, textes, grammaire, avis));
	}
	return lues;
}

function readNames<P extends string>(
	params: URLSearchParams,
	{ parametres, nomActuel }: Grammaire<P>,
	avis: Avis[]
): Map<P, string[]> {
	const textes = new Map<P, string[]>();
	for (const [nom, texte] of params) {
		const actuel = nomActuel(nom);
		const parametre = actuel ?? parametres.find((connu) => connu === nom);
		if (actuel !== null) avis.push(lienMigre(nom, nom, actuel));
		if (parametre) textes.set(parametre, [...(textes.get(parametre) ?? []), texte]);
		else if (avis.length < MAX_AVIS) avis.push(nomInconnu(nom, nearest(nom, parametres)));
	}
	return textes;
}

function readValues<P extends string>(
	parametre: P,
	textes: readonly string[],
	{ valeursDe, prendPlusieurs }: Grammaire<P>,
	avis: Avis[]
): string[] {
	const valeurs = valeursDe(parametre);
	const ids = new Set<string>();
	for (const texte of new Set(textes.flatMap((liste) => liste.split(',')))) {
		if (texte.trim() === '') continue;
		const id = readValue(parametre, texte.trim(), valeurs, avis);
		if (id !== null && ids.size > 0 && !prendPlusieurs(parametre)) {
			avis.push(ignoree(parametre, id, `${parametre} ne prend qu’une valeur`));
		} else if (id !== null) ids.add(id);
	}
	return [...ids].sort();
}

/**
 * The id of a value: an id, or a name or code of the same thing, as in an old link or one typed by
 * hand. Null, and a remark in `avis`, when it is none.
 */
export function readValue(
	parametre: string,
	texte: string,
	valeurs: readonly Valeur[],
	avis: Avis[]
): string | null {
	if (valeurs.some(({ id }) => id === texte)) return texte;
	if (avis.length >= MAX_AVIS) return null;
	const cle = cleNom(texte);
	const autre = valeurs.find(({ id, alias }) => [id, ...alias].some((nom) => cleNom(nom) === cle));
	if (autre) {
		avis.push(lienMigre(parametre, texte, autre.id));
		return autre.id;
	}
	const noms = new Map(valeurs.flatMap(({ id, alias }) => [id, ...alias].map((nom) => [nom, id])));
	const proche = nearest(texte, noms.keys());
	avis.push(valeurInconnue(parametre, texte, proche && noms.get(proche)!));
	return null;
}
