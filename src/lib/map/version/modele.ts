import { comparerVersions, type VersionLue } from '#lib/domain/version/comparaison.ts';
import { lignesChange, type LigneChange } from '#lib/map/simulation/carte.ts';
import { pairesDe, type PaireLue } from '#lib/map/simulation/modele.ts';
import { tableauDe, type GroupeBilan } from '#lib/map/simulation/tableau.ts';
import { espacer } from '#lib/view/espacer.js';
import { nomsDe, phrasesVersion } from '#lib/view/version.ts';
import { type AxeChange, axesChanges, cartesDe, type CartesVersion } from './cartes.ts';

/** All that is said of what a release changes to another, in words and numbers. */
export type ModeleVersion = {
	/** What changes in the lists, one sentence each; empty: nothing. */
	phrases: string[];
	/** Figures before and after; null when the two cannot be counted alike. */
	chiffres: {
		tableau: GroupeBilan[];
		lignes: LigneChange[];
		paires: PaireLue[];
		axes: AxeChange[];
		/** Null: no département changes its state on any axis. */
		cartes: CartesVersion | null;
	} | null;
};

/** Compares two releases for a page; `axe`: the one whose maps are shown, else the most changed. */
export function modeleVersion(
	avant: VersionLue,
	apres: VersionLue,
	axe: string | null
): ModeleVersion {
	const { listes, bilan } = comparerVersions(avant, apres);
	const noms = nomsDe([apres.release, avant.release]);
	const phrases = phrasesVersion(listes, noms).map(espacer);
	if (!bilan || !avant.index || !apres.index) return { phrases, chiffres: null };
	const axes = axesChanges(avant.index, apres.index);
	const choisi = axes.find(({ id }) => id === axe) ?? axes[0];
	return {
		phrases,
		chiffres: {
			tableau: tableauDe(bilan),
			lignes: lignesChange(apres.index, bilan),
			// A structure that goes away is named by the release before.
			paires: pairesDe([apres.index, avant.index], bilan),
			axes,
			cartes: choisi ? cartesDe(avant.index, apres.index, choisi) : null
		}
	};
}
