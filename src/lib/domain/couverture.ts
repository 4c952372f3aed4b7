import type { Filtre } from './filtre.ts';

/**
 * Who covers what under a filter: columns with one cell per département, in the order of the
 * noyau. Départements outside of the chosen regions have `montre` 0 and empty cells.
 */
export type Couverture = {
	filtre: Filtre;
	/** 1 when the département is shown. */
	montre: Uint8Array;
	/** Structures present under the filter, and those of them that propose the target. */
	nombre: Uint32Array;
	proposent: Uint32Array;
	/** Number in `ETATS`; -1 when no axe nor sous-thématique is chosen. */
	etat: Int8Array;
	/** Inhabitants served by a structure that proposes the target; NaN: unknown. */
	population: Float64Array;
	/** The same, as a share of the inhabitants (0 to 1); NaN: unknown. */
	partPopulation: Float64Array;
	/** 1 when the share is a minimum: the communes of another proposing structure are unknown. */
	minimum: Uint8Array;
	/** Sous-thématiques proposed, as bits of `cible.ts`, within the target when there is one. */
	sousBas: Uint32Array;
	sousHaut: Uint32Array;
	/** Number of shown départements per state, in the order of `ETATS`; zeros without a target. */
	comptes: Uint32Array;
	/** Number of structures that the filter keeps, per state of the target (`ETATS_AXE`). */
	structures: Uint32Array;
	/** Per structure: 0 out of the filter, else 1 + its number in `ETATS_AXE`. */
	selection: Uint8Array;
};
