import type { Adoption } from '#lib/domain/adoption.ts';
import { momentDe, type Moment } from './filtre.ts';

type Dates = Pick<Adoption, 'depuis' | 'jusqua'>;

/** A year at the end of which something is not as it was the year before. */
export type AnneeQuiChange = { annee: string; debuts: number; fins: number };

/**
 * The years that change something among some edges, the earliest first: those in which one begins,
 * and those at the end of which one is no longer there (the year after its last, as `momentDe` reads
 * it). What has no beginning changes nothing: nobody knows when it would appear.
 */
export function anneesQuiChangent(faits: readonly Dates[]): AnneeQuiChange[] {
	const found = new Map<string, AnneeQuiChange>();
	const at = (annee: string) => {
		const known = found.get(annee) ?? { annee, debuts: 0, fins: 0 };
		found.set(annee, known);
		return known;
	};
	for (const { depuis, jusqua } of faits) {
		if (depuis === null) continue;
		at(depuis.slice(0, 4)).debuts++;
		if (jusqua !== null) at(String(Number(jusqua.slice(0, 4)) + 1)).fins++;
	}
	return [...found.values()].sort((a, b) => (a.annee < b.annee ? -1 : 1));
}

/** Some edges by where they stand at a date; without a date all are there. */
export function parMoment<T extends Dates>(
	faits: readonly T[],
	date: string | null
): Record<Moment, T[]> {
	const groups: Record<Moment, T[]> = { 'en-cours': [], hors: [], 'non-datee': [] };
	for (const fait of faits) groups[date === null ? 'en-cours' : momentDe(fait, date)].push(fait);
	return groups;
}
