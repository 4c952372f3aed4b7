import type { Filtre } from '#lib/domain/filtre.ts';
import { cibleDe } from '#lib/domain/reseau/cible.ts';
import { coucheDe } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { PROPOSE, readCriteres, select } from '#lib/domain/reseau/selection.ts';
import type { EnsembleNomme, Ensembles } from './combinaison.ts';
import { elementsReader, type TypeElement } from './element.ts';

/** A named group of structures, by their numbers in the noyau: each makes one set of elements. */
export type GroupeStructures = { id: string; nom: string; structures: readonly number[] };

/** The families of the release as groups, in its order. */
export function groupesFamilles({ noyau, structures }: Index): GroupeStructures[] {
	return noyau.familles.map(({ id, nom }, f) => ({
		id,
		nom,
		structures: [...noyau.structures.keys()].filter((s) => structures.famille[s] === f)
	}));
}

/**
 * The sets that groups of structures (the families by default) make under a coverage filter, for
 * `combinaisons`. Only structures that the filter keeps count, and with an axe or a sous-thématique
 * chosen, only those that propose it. Elements are numbers of the noyau: structures with a place on
 * the map, départements where one is present, atoms that one serves for certain (each weighs its
 * communes), or sous-thématiques that one proposes (`cibles`, within the target). With chosen
 * régions, only their départements and communes. Sets without an element are left out.
 */
export function ensemblesDe(
	index: Index,
	filtre: Filtre,
	type: TypeElement,
	groupes: readonly GroupeStructures[] = groupesFamilles(index)
): Ensembles {
	const couche = coucheDe(index, filtre);
	const cible = cibleDe(index.cibles, filtre);
	const criteres = readCriteres(index, filtre);
	const selection = select(index, couche, criteres, cible);
	const { poids, read } = elementsReader(index, couche, type, {
		regions: criteres.regions,
		sous: cible?.refuse ?? index.cibles.toutes
	});
	const ensembles = groupes.map(({ id, nom, structures }) => {
		const presentes = structures.filter((s) => selection[s] === PROPOSE && couche.regions[s] !== 0);
		return toEnsemble(id, nom, presentes.map(read));
	});
	return { ensembles: ensembles.filter(({ elements }) => elements.length > 0), poids };
}

function toEnsemble(
	id: string,
	nom: string,
	lectures: readonly { elements: number[]; minimum: boolean }[]
): EnsembleNomme {
	return {
		id,
		nom,
		elements: Uint32Array.from(new Set(lectures.flatMap(({ elements }) => elements))).sort(),
		minimum: lectures.some(({ minimum }) => minimum)
	};
}
