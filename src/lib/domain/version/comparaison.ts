import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { bilan, type Bilan } from '#lib/domain/simulation/bilan.ts';
import { type ChangementListe, changementsEntre } from './changement.ts';

/** A release and its index; null: it was made with another official code of territories. */
export type VersionLue = { release: Release; index: Index | null };

/** What differs from a release to another: its lists, then what that changes in the network. */
export type ComparaisonVersions = {
	listes: ChangementListe[];
	/** Under the choices that pages open with; null when the two cannot be counted alike. */
	bilan: Bilan | null;
};

/** Compares two releases, in facts and in figures. */
export function comparerVersions(avant: VersionLue, apres: VersionLue): ComparaisonVersions {
	return {
		listes: changementsEntre(avant.release, apres.release),
		bilan: isComparable(avant, apres) ? bilan(avant.index!, apres.index!, FILTRE_DEFAUT) : null
	};
}

// Départements and axes are told apart by their places.
function isComparable(avant: VersionLue, apres: VersionLue): boolean {
	if (!avant.index || !apres.index) return false;
	const [a, b] = [avant, apres].map(({ index }) => {
		const { axes, departements } = index!.noyau;
		return JSON.stringify([axes.map(({ id }) => id), departements.map(({ code }) => code)]);
	});
	return a === b;
}
