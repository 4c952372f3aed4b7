import { letters } from '#lib/domain/recherche/texte.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import { type Listes, listesDe, type Option } from './listes.ts';
import type { Objet } from './sujet.ts';

/** A sheet in the list of its kind. */
export type Entree = { id: string; nom: string };

/** The sheets of a kind whose name or identifier has all the words of `texte`, by name. */
export function repertoire(donnees: Donnees, objet: Objet, texte: string): Entree[] {
	const mots = letters(texte).split(' ').filter(Boolean);
	return optionsDe(listesDe(donnees), objet)
		.filter(({ value, label }) => {
			const cible = `${letters(label)} ${letters(value)}`;
			return mots.every((mot) => cible.includes(mot));
		})
		.map(({ value, label }) => ({ id: value, nom: label }));
}

function optionsDe({ structures, solutions, sources }: Listes, objet: Objet): readonly Option[] {
	return { structure: structures, solution: solutions, source: sources }[objet];
}
