import { nombreBits } from '#lib/domain/reseau/cible.ts';
import { PRESENCE } from '#lib/domain/reseau/index-couche.ts';
import type { Terrain } from './terrain.ts';

/** Kinds of a contact, as bits. */
export const CONTACT = {
	/** More may be common than the communes counted: those of one of the two are not all known. */
	vague: 1,
	/** The two meet for certain, communes counted or not: one of them serves everything there. */
	certain: 2
} as const;

/**
 * The structures that one structure of the first set meets: `nombre` of them, in columns that are
 * written again by the next step: read them before asking for it.
 */
export type Lot = {
	structure: number;
	/** Where, for a walk by département; -1: everywhere. */
	departement: number;
	nombre: number;
	partenaires: Uint32Array;
	/** Communes and inhabitants known to be common; 0 communes: none is known. */
	communes: Uint32Array;
	population: Float64Array;
	/** Bits of `CONTACT`. */
	contacts: Uint8Array;
	/** Number of sous-thématiques proposed by both. */
	services: Uint8Array;
};

/** Both counts of an atom in one number, so that a touch is one addition: exact up to 2^53. */
const COMMUNE = 2 ** 32;

/** What is counted for one structure: a sum per partner, and the partners met so far. */
type Compte = {
	sommes: Float64Array;
	poids: Float64Array;
	/** Bits of `CONTACT` per partner. */
	contacts: Uint8Array;
	/** Next structure of both sets in each list of `servants`. */
	curseurs: Uint32Array;
	lot: Lot;
};

/**
 * Visits every pair of two sets once: a step per structure of the first set (with `parDepartement`,
 * per département where it is). No pair is kept: a step costs one addition per atom that the two
 * share, in one array. The caller counts the steps to show progress, and stops asking to cancel.
 */
export function* parcourtPaires(terrain: Terrain, parDepartement: boolean): Generator<Lot, void> {
	const compte = emptyCompte(terrain);
	const { index, atomes, presences, departement } = terrain;
	for (const a of terrain.gauche) {
		compte.lot.structure = a;
		const last = presences.bornes[a + 1]!;
		let place = atomes.bornes[a]!;
		for (let k = presences.bornes[a]!; k < last;) {
			const next = parDepartement ? k + 1 : last;
			const d = departement[presences.valeurs[next - 1]!]!;
			compte.lot.departement = parDepartement ? d : -1;
			compte.lot.nombre = 0;
			place = touchAtomes(terrain, compte, place, index.departements.atomes[d + 1]!);
			for (; k < next; k++) touchLignes(terrain, compte, presences.valeurs[k]!);
			readSommes(terrain, compte);
			yield compte.lot;
		}
	}
}

function emptyCompte({ index, servants }: Terrain): Compte {
	const total = index.structures.famille.length;
	const { population, communes } = index.atomes;
	return {
		sommes: new Float64Array(total),
		poids: Float64Array.from(population, (habitants, i) => communes[i]! * COMMUNE + habitants),
		contacts: new Uint8Array(total),
		curseurs: servants.bornes.slice(),
		lot: {
			structure: -1,
			departement: -1,
			nombre: 0,
			partenaires: new Uint32Array(total),
			communes: new Uint32Array(total),
			population: new Float64Array(total),
			contacts: new Uint8Array(total),
			services: new Uint8Array(total)
		}
	};
}

// Adds the atoms of a structure, from a place of its list up to an atom; answers the next place.
function touchAtomes(terrain: Terrain, compte: Compte, from: number, fin: number): number {
	const { atomes, servants, hybride } = terrain;
	const { sommes, poids, curseurs, lot } = compte;
	const { partenaires } = lot;
	const { bornes, valeurs } = servants;
	const last = atomes.bornes[lot.structure + 1]!;
	const both = hybride[lot.structure] === 1;
	let nombre = lot.nombre;
	let place = from;
	for (; place < last && atomes.valeurs[place]! < fin; place++) {
		const atome = atomes.valeurs[place]!;
		const end = bornes[atome + 1]!;
		const poidsAtome = poids[atome]!;
		// A structure of both sets is at the cursor: it meets those after it only, and never itself.
		for (let k = both ? ++curseurs[atome]! : bornes[atome]!; k < end; k++) {
			const b = valeurs[k]!;
			const somme = sommes[b]!;
			if (somme === 0) partenaires[nombre++] = b;
			sommes[b] = somme + poidsAtome;
		}
	}
	lot.nombre = nombre;
	return place;
}

// Adds the contacts of one row of a structure of which nobody can count the communes in common.
function touchLignes(terrain: Terrain, { sommes, contacts, lot }: Compte, row: number): void {
	const { index, couche, hybride, departement, lignes, vagues } = terrain;
	const { presence } = couche;
	const a = lot.structure;
	const d = departement[row]!;
	const first = lignes.bornes[d]!;
	const vague = presence[row]! < PRESENCE.connue;
	const end = vague ? lignes.bornes[d + 1]! : first + vagues[d]!;
	for (let k = first; k < end; k++) {
		const other = lignes.valeurs[k]!;
		const b = index.presences.structure[other]!;
		if (b === a || (b < a && hybride[a] === 1 && hybride[b] === 1)) continue;
		if (sommes[b] === 0 && contacts[b] === 0) lot.partenaires[lot.nombre++] = b;
		const whole = presence[row] === PRESENCE.entiere || presence[other] === PRESENCE.entiere;
		contacts[b]! |= whole ? CONTACT.vague | CONTACT.certain : CONTACT.vague;
	}
}

// Writes the columns of the lot from the sums of its partners, and forgets these sums.
function readSommes({ index, couche }: Terrain, { sommes, contacts, lot }: Compte): void {
	const { bas, haut } = couche.propose;
	const { toutes } = index.cibles;
	const { nombre, partenaires, communes, population, services } = lot;
	const basA = bas[lot.structure]! & toutes.bas;
	const hautA = haut[lot.structure]! & toutes.haut;
	for (let i = 0; i < nombre; i++) {
		const b = partenaires[i]!;
		const somme = sommes[b]!;
		const nombreCommunes = (somme / COMMUNE) | 0;
		communes[i] = nombreCommunes;
		population[i] = somme - nombreCommunes * COMMUNE;
		lot.contacts[i] = nombreCommunes > 0 ? contacts[b]! | CONTACT.certain : contacts[b]!;
		services[i] = nombreBits(basA & bas[b]!) + nombreBits(hautA & haut[b]!);
		sommes[b] = 0;
		contacts[b] = 0;
	}
}
