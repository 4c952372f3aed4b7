/**
 * One way of an inverted index, as offsets and values: the references of `i` are
 * `valeurs[bornes[i]] … valeurs[bornes[i + 1] - 1]`.
 */
export type Renvois = { bornes: Uint32Array; valeurs: Uint32Array };

/** The references of a relation in both directions, between `n` sources and `taille` targets. */
export type DoubleRenvois = { aller: Renvois; retour: Renvois };

/** Offsets of `n` lists whose lengths `count` gives. */
export function bornesDe(n: number, count: (i: number) => number): Uint32Array {
	const bornes = new Uint32Array(n + 1);
	for (let i = 0; i < n; i++) bornes[i + 1] = bornes[i]! + count(i);
	return bornes;
}

/** Reads the relation from its targets: values below `taille`, ascending inside each list. */
export function inverse({ bornes, valeurs }: Renvois, taille: number): Renvois {
	const retour = new Uint32Array(taille + 1);
	for (let k = 0; k < valeurs.length; k++) retour[valeurs[k]! + 1]!++;
	for (let v = 0; v < taille; v++) retour[v + 1]! += retour[v]!;
	const places = retour.slice(0, taille);
	const sources = new Uint32Array(valeurs.length);
	for (let i = 0; i + 1 < bornes.length; i++) {
		for (let k = bornes[i]!; k < bornes[i + 1]!; k++) sources[places[valeurs[k]!]!++] = i;
	}
	return { bornes: retour, valeurs: sources };
}

/** The relation without the references that `keep` (place in `valeurs`) refuses. */
export function sousRenvois(
	{ bornes, valeurs }: Renvois,
	keep: (place: number) => boolean
): Renvois {
	const gardees = new Uint32Array(valeurs.length);
	const coupees = new Uint32Array(bornes.length);
	let n = 0;
	for (let i = 0; i + 1 < bornes.length; i++) {
		for (let k = bornes[i]!; k < bornes[i + 1]!; k++) if (keep(k)) gardees[n++] = valeurs[k]!;
		coupees[i + 1] = n;
	}
	return { bornes: coupees, valeurs: gardees.slice(0, n) };
}
