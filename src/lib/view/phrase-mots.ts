import { nombre } from './nombre.ts';
import type { Sujet } from './phrase.ts';

/** The beginning of a sentence: the place when there is one, then the words, with one capital. */
export function debut({ lieu }: Pick<Sujet, 'lieu'>, mots: string): string {
	return majuscule(lieu === '' ? mots : `${lieu}, ${mots}`);
}

/** A number inside a sentence: "un" for one, figures beyond. */
export function chiffre(n: number): string {
	return n === 1 ? 'un' : nombre(n);
}

/** "un département", "2 départements", "1 200 départements". */
export function departements(n: number, suite = ''): string {
	const pluriel = n < 2 ? '' : 's';
	return `${chiffre(n)} département${pluriel}${suite && ` ${suite}${pluriel}`}`;
}

/** The same text with a capital. */
export function majuscule(texte: string): string {
	return texte.charAt(0).toUpperCase() + texte.slice(1);
}
