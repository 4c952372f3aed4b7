import { numerote, type Cibles } from './cible.ts';
import type { Couche } from './index-couche.ts';
import { LARGEUR_PRESENCE, type Noyau } from './noyau.ts';
import { bornesDe, inverse, type DoubleRenvois } from './renvois.ts';

/**
 * The noyau as typed arrays: built once, then every filter is a walk over them. Columns are named
 * after what they hold; rows of `presences` and atoms are grouped by département.
 */
export type Index = {
	noyau: Noyau;
	cibles: Cibles;
	structures: { famille: Uint8Array; statut: Int8Array; roles: Uint8Array; membre: Uint8Array };
	departements: {
		/** Inhabitants, and number of communes. */
		population: Uint32Array;
		communes: Uint32Array;
		/** Number of its région. */
		region: Uint8Array;
		/** Offsets of its rows in `presences`, and of its atoms. */
		presences: Uint32Array;
		atomes: Uint32Array;
	};
	presences: {
		structure: Uint32Array;
		entiere: Uint8Array;
		partielle: Uint8Array;
		epci: Uint8Array;
	};
	atomes: {
		/** Inhabitants, and number of communes. */
		population: Uint32Array;
		communes: Uint32Array;
		/** Atom → structures, and structure → atoms, all evidence together. */
		membres: DoubleRenvois;
		/** Evidence of each membership, in the order of `membres.aller`. */
		preuves: Uint8Array;
	};
	/** What each layer of evidence shows, filled on first use: see `coucheDe`. */
	couches: (Couche | undefined)[];
};

/** Facets are words of 32 bits: one per family, legal form and région. */
const MOT = 32;

/** Builds the index of a noyau. Throws when a facet has more values than a word has bits. */
export function buildIndex(noyau: Noyau): Index {
	const { structures, familles, statuts, regions } = noyau;
	if (Math.max(familles.length, statuts.length, regions.length) > MOT) {
		throw new RangeError(
			`Plus de ${MOT} familles, statuts ou régions. Remède : élargir les mots de selection.ts.`
		);
	}
	return {
		noyau,
		cibles: numerote(noyau.axes),
		structures: {
			famille: Uint8Array.from(structures, (structure) => structure.famille),
			statut: Int8Array.from(structures, (structure) => structure.statut),
			roles: Uint8Array.from(structures, (structure) => structure.roles),
			membre: Uint8Array.from(structures, (structure) => (structure.membre ? 1 : 0))
		},
		departements: departementColumns(noyau),
		presences: presenceColumns(noyau.presences),
		atomes: atomeColumns(noyau),
		couches: []
	};
}

function departementColumns({ departements, regions, presences, atomes }: Noyau) {
	const rows = new Uint32Array(departements.length);
	const pieces = new Uint32Array(departements.length);
	for (let k = 1; k < presences.length; k += LARGEUR_PRESENCE) rows[presences[k]!]!++;
	for (const departement of atomes.departement) pieces[departement]!++;
	const numero = new Map(regions.map((region, i) => [region.code, i]));
	return {
		population: Uint32Array.from(departements, (d) => d.population),
		communes: Uint32Array.from(departements, (d) => d.nombreCommunes),
		region: Uint8Array.from(departements, (d) => numero.get(d.region)!),
		presences: bornesDe(departements.length, (d) => rows[d]!),
		atomes: bornesDe(departements.length, (d) => pieces[d]!)
	};
}

function presenceColumns(rows: readonly number[]): Index['presences'] {
	const length = rows.length / LARGEUR_PRESENCE;
	const cell = (place: number) => (_: unknown, k: number) => rows[k * LARGEUR_PRESENCE + place]!;
	return {
		structure: Uint32Array.from({ length }, cell(0)),
		entiere: Uint8Array.from({ length }, cell(2)),
		partielle: Uint8Array.from({ length }, cell(3)),
		epci: Uint8Array.from({ length }, cell(4))
	};
}

function atomeColumns({ atomes, structures }: Noyau): Index['atomes'] {
	const bornes = bornesDe(atomes.membres.length, (i) => atomes.membres[i]!.length / 2);
	const total = bornes[bornes.length - 1]!;
	const aller = { bornes, valeurs: new Uint32Array(total) };
	const preuves = new Uint8Array(total);
	let k = 0;
	for (const membres of atomes.membres) {
		for (let j = 0; j < membres.length; j += 2, k++) {
			aller.valeurs[k] = membres[j]!;
			preuves[k] = membres[j + 1]!;
		}
	}
	return {
		population: Uint32Array.from(atomes.population),
		communes: Uint32Array.from(atomes.communes),
		membres: { aller, retour: inverse(aller, structures.length) },
		preuves
	};
}
