import { chevauchements } from '#lib/domain/chevauchement/chevauchements.ts';
import type { Suivi } from '#lib/domain/chevauchement/contact.ts';
import {
	facettesChevauchement,
	type FacettesChevauchement
} from '#lib/domain/chevauchement/facettes.ts';
import type { FiltreChevauchement } from '#lib/domain/chevauchement/filtre.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';

/** What the core computes for a filter: the same whatever is selected, sorted or pointed at. */
export type Calculs = { lus: Chevauchements; comptes: FacettesChevauchement };

/** Computes a filter; `suivi` follows the walk over the pairs. */
export function calculer(index: Index, filtre: FiltreChevauchement, suivi?: Suivi): Calculs {
	return {
		lus: chevauchements(index, filtre, suivi),
		comptes: facettesChevauchement(index, filtre)
	};
}

/** The same, keeping the last answer: a selection or another order computes nothing again. */
export function createCalculs(index: Index) {
	let last: { cle: string; calculs: Calculs } | null = null;
	return (filtre: FiltreChevauchement, suivi?: Suivi): Calculs => {
		const cle = JSON.stringify(filtre);
		if (last?.cle !== cle) last = { cle, calculs: calculer(index, filtre, suivi) };
		return last.calculs;
	};
}
