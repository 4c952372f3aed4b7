import type { Preuve } from './preuve.ts';

/** Facts that the same documents attest with the same date, confidence and note. */
export type Groupe<T> = { preuve: Preuve; faits: T[] };

/**
 * Groups facts that have the same evidence and the same `cle`, so that a page writes each source
 * once. Groups come in the order of their first fact.
 */
export function groupByPreuve<T extends Preuve>(
	faits: readonly T[],
	cle: (fait: T) => string = () => ''
): Groupe<T>[] {
	const groupes = new Map<string, Groupe<T>>();
	for (const fait of faits) {
		const { sources, date, confiance, note } = fait;
		const key = JSON.stringify([cle(fait), sources, date, confiance, note]);
		const groupe = groupes.get(key);
		if (groupe) groupe.faits.push(fait);
		else groupes.set(key, { preuve: { sources, date, confiance, note }, faits: [fait] });
	}
	return [...groupes.values()];
}
