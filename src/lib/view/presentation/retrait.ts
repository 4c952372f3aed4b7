import { serialisePresentation } from './ecriture.ts';
import type { Geste } from './geste.ts';
import { parsePresentation } from './lecture.ts';
import type { Diapositive } from './presentation.ts';

/** A slide that was taken away, and its place from 0: what puts it back. */
export type Retrait = { rang: number; diapositive: Diapositive };

/** The same as one value of a form or of an address: "3?vue=/lacunes", places from 1. */
export const ecrireRetrait = ({ rang, diapositive }: Retrait): string =>
	`${rang + 1}?${serialisePresentation({ nom: '', diapositives: [diapositive] })}`;

/** Reads such a value; null when it is none. Never throws. */
export function lireRetrait(valeur: string): Retrait | null {
	const [, rang, query] = /^([1-9]\d?)\?(.*)$/s.exec(valeur) ?? [];
	if (rang === undefined) return null;
	const [diapositive] = parsePresentation(new URLSearchParams(query)).presentation.diapositives;
	return diapositive ? { rang: Number(rang) - 1, diapositive } : null;
}

/** The gesture that undoes it. */
export const remettre = (retrait: Retrait): Geste => ({ nom: 'remettre', ...retrait });
