import { CONFIANCES, type Preuve } from '#lib/domain/preuve.ts';
import type { Colonne, Contraintes } from '#lib/export/csv.ts';
import { liste } from '#lib/export/csv.ts';
import { CLE, REQUIS } from '#lib/export/sens.ts';

/** A column of text; `contraintes`: what holds of each of its values. */
export function texte<T>(
	nom: string,
	sens: string,
	valeur: (ligne: T) => string | null,
	contraintes?: Contraintes
): Colonne<T> {
	return { nom, sens, valeur, contraintes };
}

/** The column that tells rows apart. */
export const cle = <T>(nom: string, sens: string, valeur: (ligne: T) => string) =>
	texte(nom, sens, valeur, CLE);

/** A column of text that is never empty. */
export const requis = <T>(nom: string, sens: string, valeur: (ligne: T) => string) =>
	texte(nom, sens, valeur, REQUIS);

/** A column of one word of a closed list. */
export const parmi = <T>(
	nom: string,
	sens: string,
	valeurs: readonly string[],
	valeur: (ligne: T) => string
) => texte(nom, sens, valeur, { requis: true, valeurs });

/** A column of whole numbers; null: unknown. */
export function entier<T>(
	nom: string,
	sens: string,
	valeur: (ligne: T) => number | null
): Colonne<T> {
	return { nom, sens, type: 'entier', valeur };
}

/** A column of several values. */
export function plusieurs<T>(
	nom: string,
	sens: string,
	valeurs: (ligne: T) => readonly string[]
): Colonne<T> {
	return { nom, sens, type: 'liste', valeur: (ligne) => liste(valeurs(ligne)) };
}

/** What every fact carries. */
export function preuve<T extends Preuve>(): Colonne<T>[] {
	return [
		{
			...plusieurs<T>('sources', 'Identifiants de ses sources', ({ sources }) => sources),
			contraintes: REQUIS
		},
		texte(
			'date',
			'Date du fait, parfois une année seule ; vide quand on ne sait pas',
			(f) => f.date
		),
		parmi('confiance', 'Confiance du fait', CONFIANCES, (f) => f.confiance),
		texte('note', 'Ce qu’il faut savoir pour bien le lire', (f) => f.note)
	];
}
