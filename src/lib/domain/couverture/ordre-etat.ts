import { PROPOSE } from '#lib/domain/reseau/selection.ts';

// A presence sets the bit of the state that it would give alone. The bits follow the order of
// `ETATS`, which is that of the rule, so that the state of a territory is its lowest bit.
export const COUVERT = 1;
export const PARTIEL = 2;
export const NON_RENSEIGNE = 8;
export const SANS_STRUCTURE = 32;
const BIT_DE_SELECTION = [0, NON_RENSEIGNE, 16, 4] as const;

/** Bit of a structure of the selection `choix` (not 0), present on the whole territory or not. */
export function bitEtat(choix: number, entiere: boolean): number {
	if (choix === PROPOSE) return entiere ? COUVERT : PARTIEL;
	return BIT_DE_SELECTION[choix]!;
}

/** Number in `ETATS` of the state of a territory, from the bits seen (`SANS_STRUCTURE` included). */
export function numeroEtat(vus: number): number {
	return 31 - Math.clz32(vus & -vus);
}
