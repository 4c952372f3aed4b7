import type { Anomalie } from '#lib/server/data/anomalie.ts';

/** What is wrong in a sheet, told beside its field. */
export type FauteSaisie = {
	/** Row of the sheet; null: the whole sheet, or a fact of another one. */
	rangee: string | null;
	colonne: string | null;
	valeur: string | null;
	/** French sentences: what is wrong, what to do. */
	message: string;
	correction: string | null;
};

/** An anomaly of the checks, said of a row of the sheet. */
export function fauteDe(rangee: string | null, anomalie: Anomalie): FauteSaisie {
	const { champ, valeur, message, correction } = anomalie;
	return { rangee, colonne: champ, valeur, message: message.replace(/ :/g, '\u00a0:'), correction };
}

/** Name of the field of the form where a fault is corrected. */
export function champDe({ rangee, colonne }: FauteSaisie): string | null {
	return rangee && colonne ? `${rangee}.${colonne}` : null;
}
