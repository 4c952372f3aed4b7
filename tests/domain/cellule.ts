import { couverture } from '#lib/domain/couverture/couverture.ts';
import { celluleDe, type CelluleLue } from '#lib/domain/couverture/lecture.ts';
import { filtre, indexOf } from './fabrique.ts';

export type Facts = Parameters<typeof indexOf>[0];

/** Numbers of the two départements of the tiny country. */
export const AIN = 0;
export const AISNE = 1;

/** The filter of most literal tests: one axe, nothing else. */
export const CYBER = filtre({ axes: ['cybersecurite'] });

/** The cell that the core gives to a département for the given facts. */
export function cellOf(facts: Facts, f = CYBER, d = AIN): CelluleLue {
	const index = indexOf(facts);
	return celluleDe(index, couverture(index, f), d);
}
