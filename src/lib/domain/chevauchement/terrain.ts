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
	const left = new Set(gauche);
	const hybrides = droite.filter((s) => left.has(s));
	const purs = droite.filter((s) => !left.has(s));
	const hybride = new Uint8Array(index.structures.famille.length);
	for (const s of hybrides) hybride[s] = 1;
	const { departement, presences } = placesOf(index, couche);
	const atomes = atomesOf(index, couche, presences, departement);
	const servants = gather(atomes, [...hybrides, ...purs], index.atomes.population.length);
	const { lignes, vagues } = lignesOf(index, couche, new Set(droite));
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
	{ departements }: Index,
	{ presence, membres: { retour } }: Couche,
	presences: Renvois,
	departement: Uint8Array
): Renvois {
	const whole = (k: number) => presence[k] === PRESENCE.entiere;
	if (!presence.includes(PRESENCE.entiere)) return retour;
	const lists = Array.from({ length: presences.bornes.length - 1 }, (_, s) => {
		const rows = presences.valeurs.subarray(presences.bornes[s]!, presences.bornes[s + 1]!);
		const own = retour.valeurs.subarray(retour.bornes[s]!, retour.bornes[s + 1]!);
		if (!rows.some(whole)) return own;
		return Uint32Array.from(
			Array.from(rows).flatMap((k) => {
				const d = departement[k]!;
				const [first, last] = [departements.atomes[d]!, departements.atomes[d + 1]!];
				if (whole(k)) return Array.from({ length: last - first }, (_, i) => first + i);
				return Array.from(own.filter((atome) => atome >= first && atome < last));
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

function lignesOf({ departements, presences }: Index, { presence }: Couche, droite: Set<number>) {
	const lists = Array.from(departements.region, (_, d) => {
		const first = departements.presences[d]!;
		const rows = Array.from(
			{ length: departements.presences[d + 1]! - first },
			(_, i) => first + i
		).filter((k) => presence[k] !== PRESENCE.absente && droite.has(presences.structure[k]!));
		const vague = rows.filter((k) => presence[k]! < PRESENCE.connue);
		return { rows: [...vague, ...rows.filter((k) => presence[k]! >= PRESENCE.connue)], vague };
	});
	return {
		lignes: {
			bornes: bornesDe(lists.length, (d) => lists[d]!.rows.length),
			valeurs: Uint32Array.from(lists.flatMap(({ rows }) => rows))
		},
		vagues: Uint32Array.from(lists, ({ vague }) => vague.length)
	};
}
