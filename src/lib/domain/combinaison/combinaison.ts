import { compareNoms } from '#lib/domain/nom.ts';

/** A named set; its elements are numbers below the number of weights of its `Ensembles`. */
export type EnsembleNomme = {
	id: string;
	nom: string;
	/** Ascending, each once. */
	elements: Uint32Array;
	/** True when other elements may belong to it: what is known of it is a minimum. */
	minimum: boolean;
};

/** Sets over one universe: `poids[e]` is what element `e` counts for (communes of an atom, or 1). */
export type Ensembles = { ensembles: EnsembleNomme[]; poids: Uint32Array };

/** The elements that are in these sets and in no other: one column of an UpSet plot. */
export type Combinaison = {
	/** Numbers of the sets, ascending; at least one. */
	ensembles: number[];
	/** Sum of the weights of its elements. */
	taille: number;
	/** Ascending. */
	elements: number[];
};

export type Combinaisons = {
	/** Sum of the weights of each set, in the order of the sets. */
	tailles: number[];
	/** Only those that hold an element. */
	combinaisons: Combinaison[];
	/** Sum of the weights of the elements that are in one set at least. */
	total: number;
};

/** Orders of an UpSet plot: largest first, fewest sets first, names of the sets in French order. */
export const TRIS_COMBINAISON = ['taille', 'degre', 'nom'] as const;
export type TriCombinaison = (typeof TRIS_COMBINAISON)[number];

/** A combination is a word of 32 bits, one per set. */
export const ENSEMBLES_AU_PLUS = 32;

/**
 * The exclusive intersections of up to 32 sets: each element counts once, in the combination of all
 * the sets that hold it. One pass over the elements of each set. Throws on more than 32 sets, or on
 * an element without a weight.
 */
export function combinaisons(
	{ ensembles, poids }: Ensembles,
	{ tri = 'taille' }: { tri?: TriCombinaison } = {}
): Combinaisons {
	const masques = masquesDe(ensembles, poids.length);
	const found = new Map<number, Combinaison>();
	let total = 0;
	for (let element = 0; element < masques.length; element++) {
		const masque = masques[element]!;
		if (masque === 0) continue;
		let combinaison = found.get(masque);
		if (!combinaison) {
			combinaison = { ensembles: bitsDe(masque), taille: 0, elements: [] };
			found.set(masque, combinaison);
		}
		combinaison.taille += poids[element]!;
		combinaison.elements.push(element);
		total += poids[element]!;
	}
	return {
		tailles: ensembles.map(({ elements }) => elements.reduce((sum, e) => sum + poids[e]!, 0)),
		combinaisons: [...found.values()].sort(ordre(tri, ensembles)),
		total
	};
}

// The sets of each element, as a word of bits.
function masquesDe(ensembles: readonly EnsembleNomme[], taille: number): Uint32Array {
	if (ensembles.length > ENSEMBLES_AU_PLUS) {
		throw new RangeError(
			`${ensembles.length} ensembles : ${ENSEMBLES_AU_PLUS} au plus. Remède : en choisir moins.`
		);
	}
	const masques = new Uint32Array(taille);
	ensembles.forEach(({ id, elements }, i) => {
		for (const element of elements) {
			if (element >= taille) {
				throw new RangeError(`élément ${element} de « ${id} » : ${taille} éléments sont pesés.`);
			}
			masques[element]! |= 1 << i;
		}
	});
	return masques;
}

function bitsDe(masque: number): number[] {
	const bits: number[] = [];
	for (let reste = masque; reste !== 0; reste &= reste - 1) {
		bits.push(31 - Math.clz32(reste & -reste));
	}
	return bits;
}

type Ordre = (a: Combinaison, b: Combinaison) => number;

// Equal combinations stay in the order of their sets, so that two runs give the same picture.
function ordre(tri: TriCombinaison, ensembles: readonly EnsembleNomme[]): Ordre {
	const taille: Ordre = (a, b) => b.taille - a.taille;
	const degre: Ordre = (a, b) => a.ensembles.length - b.ensembles.length;
	const lecture: Ordre = (a, b) => compareListes(a.ensembles, b.ensembles, (x, y) => x - y);
	const nom: Ordre = (a, b) =>
		compareListes(a.ensembles, b.ensembles, (x, y) =>
			compareNoms(ensembles[x]!.nom, ensembles[y]!.nom)
		);
	const par = { taille: [taille, degre], degre: [degre, taille], nom: [nom] }[tri];
	return (a, b) => [...par, lecture].reduce((order, compare) => order || compare(a, b), 0);
}

// Word by word, the shorter list first when one begins the other.
function compareListes(
	a: readonly number[],
	b: readonly number[],
	compare: (x: number, y: number) => number
): number {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const order = compare(a[i]!, b[i]!);
		if (order !== 0) return order;
	}
	return a.length - b.length;
}
