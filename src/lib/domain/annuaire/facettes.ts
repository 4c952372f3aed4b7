import { CHOIX_SOURCE, CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { couverture } from '#lib/domain/couverture/couverture.ts';
import { facettes, type Facettes } from '#lib/domain/couverture/facettes.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { PROPOSE } from '#lib/domain/reseau/selection.ts';

/** Number of lines of the directory under a filter. */
export function compteAnnuaire(index: Index, filtre: Filtre): number {
	return couverture(index, filtre).selection.reduce((n, choix) => n + Number(choix === PROPOSE), 0);
}

/**
 * The counts of the facets for the directory: those of the map, but for the two facets of evidence,
 * since a line stays in the directory whatever is known of its territory.
 */
export function facettesAnnuaire(index: Index, filtre: Filtre): Facettes {
	const counted = <K extends string>(choix: readonly K[], change: (valeur: K) => Partial<Filtre>) =>
		Object.fromEntries(
			choix.map((valeur) => [valeur, compteAnnuaire(index, { ...filtre, ...change(valeur) })])
		) as Record<K, number>;
	return {
		...facettes(index, filtre),
		confiance: counted(CONFIANCES, (confiance) => ({ confiance })),
		source: counted(CHOIX_SOURCE, (source) => ({ source }))
	};
}
