import { PRESENCE, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { bornesDe, type Renvois } from '#lib/domain/reseau/renvois.ts';

/**
 * Two sets of structures on their territories, ready to be walked. In the lists of the second set
 * the structures of both sets come first, ascending: one cursor per list is then enough to meet
 * each couple of them once.
 */
export type Terrain = {
	index: Index;
	couche: Couche;
	/** Structures of the first set, ascending. */
	gauche: readonly number[];
	/** 1 for a structure of both sets. */
	hybride: Uint8Array;
	/** Structure → its rows in `index.presences`: where it is, in the order of the départements. */
	presences: Renvois;
	/** Département of each row of `index.presences`. */
	departement: Uint8Array;
	/** Structure → the atoms that it serves for certain, ascending. */
	atomes: Renvois;
	/** Atom → the structures of the second set that serve it for certain. */
	servants: Renvois;
	/** Département → rows of the second set; the `vagues` first, whose communes are not all known. */
	lignes: Renvois;
	vagues: Uint32Array;
};

/** Lays two sets (numbers, ascending) out at a layer of evidence. */
export function buildTerrain(
	index: Index,
	couche: Couche,
	gauche: readonly number[],
	droite: readonly number[]
): Terrain {
	const total = index.structures.famille.length;
	const left = flags(total, gauche);
	const hybrides = droite.filter((s) => left[s] === 1);
	const purs = droite.filter((s) => left[s] === 0);
	const hybride = flags(total, hybrides);
	const { departement, presences } = placesOf(index, couche);
	const atomes = atomesOf(index, couche, presences, departement);
	// Everybody against everybody: the lists are those of the layer, which no copy makes better.
	const same = hybrides.length === total && atomes === couche.membres.retour;
	const servants = same
		? couche.membres.aller
		: gather(atomes, [...hybrides, ...purs], index.atomes.population.length);
	const { lignes, vagues } = lignesOf(index, couche, flags(total, droite));
	return {
		index,
		couche,
		gauche,
		hybride,
		presences,
		departement,
		atomes,
		servants,
		lignes,
		vagues
	};
}

function placesOf({ departements, structures, presences }: Index, { presence }: Couche) {
	const departement = new Uint8Array(presence.length);
	for (let d = 0; d < departements.region.length; d++) {
		departement.fill(d, departements.presences[d]!, departements.presences[d + 1]!);
	}
	const counts = new Uint32Array(structures.famille.length);
	presence.forEach((kind, k) => {
		if (kind !== PRESENCE.absente) counts[presences.structure[k]!]!++;
	});
	const bornes = bornesDe(counts.length, (s) => counts[s]!);
	const valeurs = new Uint32Array(bornes[counts.length]!);
	const next = bornes.slice();
	presence.forEach((kind, k) => {
		if (kind !== PRESENCE.absente) valeurs[next[presences.structure[k]!]!++] = k;
	});
	return { departement, presences: { bornes, valeurs } };
}

// A structure that is in a whole département serves each of its atoms, listed or not.
function atomesOf(
	{ departements, presences: { structure } }: Index,
	{ presence, membres: { retour } }: Couche,
	presences: Renvois,
	departement: Uint8Array
): Renvois {
	const own = (s: number) => retour.valeurs.subarray(retour.bornes[s]!, retour.bornes[s + 1]!);
	const inside = (d: number) => (atome: number) =>
		atome >= departements.atomes[d]! && atome < departements.atomes[d + 1]!;
	const spreads = (k: number) => {
		if (presence[k] !== PRESENCE.entiere) return false;
		const d = departement[k]!;
		const listed = own(structure[k]!).filter(inside(d)).length;
		return listed < departements.atomes[d + 1]! - departements.atomes[d]!;
	};
	const whole = new Set(Array.from(presence.keys()).filter(spreads));
	if (whole.size === 0) return retour;
	const lists = Array.from({ length: presences.bornes.length - 1 }, (_, s) => {
		const rows = presences.valeurs.subarray(presences.bornes[s]!, presences.bornes[s + 1]!);
		if (!rows.some((k) => whole.has(k))) return own(s);
		return Uint32Array.from(
			Array.from(rows).flatMap((k) => {
				const d = departement[k]!;
				if (!whole.has(k)) return Array.from(own(s).filter(inside(d)));
				const first = departements.atomes[d]!;
				return Array.from({ length: departements.atomes[d + 1]! - first }, (_, i) => first + i);
			})
		);
	});
	const bornes = bornesDe(lists.length, (s) => lists[s]!.length);
	const valeurs = new Uint32Array(bornes[lists.length]!);
	lists.forEach((list, s) => valeurs.set(list, bornes[s]!));
	return { bornes, valeurs };
}

// Reads the lists of some structures from their atoms, each in the order given.
function gather(
	{ bornes, valeurs }: Renvois,
	structures: readonly number[],
	taille: number
): Renvois {
	const counts = new Uint32Array(taille);
	for (const s of structures) {
		for (let k = bornes[s]!; k < bornes[s + 1]!; k++) counts[valeurs[k]!]!++;
	}
	const retour = bornesDe(taille, (atome) => counts[atome]!);
	const sources = new Uint32Array(retour[taille]!);
	const next = retour.slice();
	for (const s of structures) {
		for (let k = bornes[s]!; k < bornes[s + 1]!; k++) sources[next[valeurs[k]!]!++] = s;
	}
	return { bornes: retour, valeurs: sources };
}

function lignesOf({ departements, presences }: Index, { presence }: Couche, droite: Uint8Array) {
	const total = departements.region.length;
	const bornes = new Uint32Array(total + 1);
	const vagues = new Uint32Array(total);
	const valeurs: number[] = [];
	for (let d = 0; d < total; d++) {
		const known: number[] = [];
		for (let k = departements.presences[d]!; k < departements.presences[d + 1]!; k++) {
			if (presence[k] === PRESENCE.absente || droite[presences.structure[k]!] === 0) continue;
			(presence[k]! < PRESENCE.connue ? valeurs : known).push(k);
		}
		vagues[d] = valeurs.length - bornes[d]!;
		for (const k of known) valeurs.push(k);
		bornes[d + 1] = valeurs.length;
	}
	return { lignes: { bornes, valeurs: Uint32Array.from(valeurs) }, vagues };
}

function flags(total: number, structures: readonly number[]): Uint8Array {
	const bits = new Uint8Array(total);
	for (const s of structures) bits[s] = 1;
	return bits;
}
