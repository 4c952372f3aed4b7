import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import { presencesDe } from '#lib/domain/couverture/lecture.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { filtreColonne, type Colonne } from './colonne.ts';

/** A structure that proposes, in or around a département, what is missing there. */
export type Aide = {
	/** Number of the structure in the noyau. */
	structure: number;
	/** Numbers of the départements, among those asked, where it proposes it. */
	departements: number[];
	/** True when it serves the whole of one of them. */
	entiere: boolean;
	/** Inhabitants that it serves in them; null: unknown. `minimum` when more may be served. */
	population: number | null;
	minimum: boolean;
};

/** Who helps, in which order: written once, shown wherever the list is. */
export const REGLE_AIDES =
	'Structures qui proposent ce service dans un département voisin, quelle que soit leur famille : ' +
	'd’abord celles qui servent un département voisin entier, puis celles qui y servent le plus ' +
	'd’habitants (population inconnue en dernier), puis par ordre alphabétique.';

/**
 * Reads who could help on one column: among the structures that a choice of evidence shows, of any
 * family and région, those that propose it in the given départements (the neighbours of the gap,
 * and the département itself, where a family that was not asked for may propose it). Ordered by
 * `REGLE_AIDES`.
 */
export function aidesReader(
	index: Index,
	filtre: Filtre,
	colonne: Colonne
): (departements: readonly number[]) => Aide[] {
	const tous = { ...filtre, familles: [], roles: [], statuts: [], regions: [] };
	const r = couverture(index, filtreColonne(tous, colonne));
	const proposes = new Map<number, ReturnType<typeof presencesDe>>();
	return (departements) => {
		const aides = new Map<number, Aide>();
		for (const d of departements) {
			if (!proposes.has(d)) proposes.set(d, proposingIn(index, r, d));
			for (const presence of proposes.get(d)!) addPresence(aides, presence, d);
		}
		return [...aides.values()].sort(ordre(index));
	};
}

function proposingIn(index: Index, r: Couverture, d: number) {
	return presencesDe(index, r, d).filter(({ etat }) => etat === 'propose');
}

function addPresence(
	aides: Map<number, Aide>,
	{ structure, etendue, population, minimum }: ReturnType<typeof presencesDe>[number],
	d: number
): void {
	const aide = aides.get(structure) ?? {
		structure,
		departements: [],
		entiere: false,
		population: null,
		minimum: false
	};
	aides.set(structure, {
		structure,
		departements: [...aide.departements, d],
		entiere: aide.entiere || etendue === 'entiere',
		population: population === null ? aide.population : (aide.population ?? 0) + population,
		// A part that nobody documents leaves the sum a minimum.
		minimum: aide.minimum || minimum || population === null
	});
}

function ordre({ noyau }: Index): (a: Aide, b: Aide) => number {
	return (a, b) =>
		Number(b.entiere) - Number(a.entiere) ||
		(b.population ?? -1) - (a.population ?? -1) ||
		(noyau.structures[a.structure]!.slug < noyau.structures[b.structure]!.slug ? -1 : 1);
}
