import type { Confiance } from '#lib/domain/preuve.ts';

/** Confidences a visitor may ask for, from the strictest to the widest. */
export const CONFIANCES = ['haute', 'moyenne', 'basse'] as const satisfies readonly Confiance[];
export const CHOIX_SOURCE = ['toutes', 'lien'] as const;
export type ChoixSource = (typeof CHOIX_SOURCE)[number];

/**
 * A fact is one of six kinds: confidence × "has a source that a visitor can open". The kinds of all
 * the facts that say one thing make a 6-bit mask, so that hiding a layer never needs the facts again.
 */
export type Preuves = number;

/** Number of layers, i.e. of (confiance, source) choices a filter can make. */
export const NOMBRE_COUCHES = CONFIANCES.length * CHOIX_SOURCE.length;

/** The kind of one fact, as a mask with a single bit. */
export function preuve(confiance: Confiance, lien: boolean): Preuves {
	return 1 << (CONFIANCES.indexOf(confiance) * 2 + (lien ? 1 : 0));
}

/** Number of the layer (0 to 5) that shows facts down to `confiance`, with a link only or not. */
export function couche(confiance: Confiance, source: ChoixSource): number {
	return CONFIANCES.indexOf(confiance) * 2 + CHOIX_SOURCE.indexOf(source);
}

/** Kinds of facts that layer `numero` shows. */
export function preuvesVisibles(numero: number): Preuves {
	const lienSeulement = numero % 2 === 1;
	let masque = 0;
	for (let rang = 0; rang <= numero >> 1; rang++) {
		masque |= (lienSeulement ? 0b10 : 0b11) << (rang * 2);
	}
	return masque;
}
