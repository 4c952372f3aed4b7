import type { Masque } from '#lib/domain/reseau/cible.ts';
import { PRESENCE, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';

/** What the sets of an UpSet plot are made of. */
export const TYPES_ELEMENT = [
	'structures',
	'departements',
	'communes',
	'sous-thematiques'
] as const;
export type TypeElement = (typeof TYPES_ELEMENT)[number];

/** Elements of one structure; `minimum` when it may have others. */
export type Lecture = { elements: number[]; minimum: boolean };

/** The weights of the elements, and what one structure brings. */
export type LecteurElements = { poids: Uint32Array; read: (structure: number) => Lecture };

type Bornes = {
	/** Régions shown, one bit each. */
	regions: number;
	/** Sous-thématiques that count. */
	sous: Masque;
};

/** Reads the elements of structures at one layer of evidence. */
export function elementsReader(
	index: Index,
	couche: Couche,
	type: TypeElement,
	bornes: Bornes
): LecteurElements {
	switch (type) {
		case 'structures':
			return {
				poids: ones(index.noyau.structures.length),
				read: (s) => ({ elements: [s], minimum: false })
			};
		case 'departements': {
			const places = placesByStructure(index, couche, bornes.regions);
			return {
				poids: ones(index.noyau.departements.length),
				read: (s) => ({ elements: places[s]!.map(({ d }) => d), minimum: false })
			};
		}
		case 'communes': {
			const places = placesByStructure(index, couche, bornes.regions);
			return {
				poids: index.atomes.communes,
				read: (s) => readAtomes(index, couche, s, places[s]!)
			};
		}
		case 'sous-thematiques':
			return {
				poids: ones(index.cibles.sousThematiques.length),
				read: (s) => readSous(index, couche, s, bornes.sous)
			};
	}
}

const ones = (length: number) => new Uint32Array(length).fill(1);

type Place = { d: number; presence: number };

// Where each structure is, in the départements shown.
function placesByStructure(index: Index, { presence }: Couche, regions: number): Place[][] {
	const places: Place[][] = index.noyau.structures.map(() => []);
	const { departements, presences } = index;
	for (let d = 0; d < departements.region.length; d++) {
		if (((regions >>> departements.region[d]!) & 1) === 0) continue;
		for (let k = departements.presences[d]!; k < departements.presences[d + 1]!; k++) {
			if (presence[k] === PRESENCE.absente) continue;
			places[presences.structure[k]!]!.push({ d, presence: presence[k]! });
		}
	}
	return places;
}

// Whole départements by all their atoms, the others by the atoms known.
function readAtomes(
	{ departements }: Index,
	{ membres }: Couche,
	s: number,
	places: readonly Place[]
): Lecture {
	const { bornes, valeurs } = membres.retour;
	const known = [...valeurs.subarray(bornes[s], bornes[s + 1])];
	const elements = places.flatMap(({ d, presence }) => {
		const [first, last] = [departements.atomes[d]!, departements.atomes[d + 1]!];
		return presence === PRESENCE.entiere
			? Array.from({ length: last - first }, (_, i) => first + i)
			: known.filter((a) => a >= first && a < last);
	});
	return { elements, minimum: places.some(({ presence }) => presence < PRESENCE.connue) };
}

// A sous-thématique that is neither proposed, announced nor refused may be proposed.
function readSous(
	{ cibles }: Index,
	{ propose, projet, refuse }: Couche,
	s: number,
	sous: Masque
): Lecture {
	const elements: number[] = [];
	let minimum = false;
	cibles.sousThematiques.forEach((_, i) => {
		const bit = 1 << (i & 31);
		const mot = i < 32 ? 'bas' : 'haut';
		if ((sous[mot] & bit) === 0) return;
		if (propose[mot][s]! & bit) elements.push(i);
		else if (((projet[mot][s]! | refuse[mot][s]!) & bit) === 0) minimum = true;
	});
	return { elements, minimum };
}
