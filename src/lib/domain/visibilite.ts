import { preuveReader } from '#lib/domain/reseau/appartenance.ts';
import { couche, preuvesVisibles } from '#lib/domain/reseau/couche.ts';
import type { Filtre } from './filtre.ts';
import type { Preuve } from './preuve.ts';
import type { Release } from './release.ts';

/** Which facts a page shows: down to a confidence, with a source that opens only or not. */
export type Choix = Pick<Filtre, 'confiance' | 'source'>;

/** Facts that a choice shows, and the number of those that it hides. */
export type Visibles<T> = { montres: T[]; masques: number };

/**
 * Sorts the facts of a release by what a choice shows, by the rule of `couche.ts`: low confidence
 * is hidden by default, and said to be. Keeps the order.
 */
export function visibiliteReader(
	release: Pick<Release, 'sources'>,
	{ confiance, source }: Choix
): <T extends Pick<Preuve, 'confiance' | 'sources'>>(faits: readonly T[]) => Visibles<T> {
	const visibles = preuvesVisibles(couche(confiance, source));
	const preuveDe = preuveReader(release);
	return (faits) => {
		const montres = faits.filter((fait) => (preuveDe(fait) & visibles) !== 0);
		return { montres, masques: faits.length - montres.length };
	};
}
