/** One figure before and after a scenario. */
export type Compte = { avant: number; apres: number };

/** The same figures of two states, side by side: `lire` counts in each. */
export function comptes<K extends string, T>(
	cles: readonly K[],
	avant: T,
	apres: T,
	lire: (etat: T, cle: K) => number
): Record<K, Compte> {
	return Object.fromEntries(
		cles.map((cle) => [cle, { avant: lire(avant, cle), apres: lire(apres, cle) }])
	) as Record<K, Compte>;
}
