import type { Axe } from './axe.ts';
import type { Departement, Region } from './cog.ts';
import type { Famille } from './famille.ts';
import type { Statut } from './statut.ts';

/**
 * The heart of a release: what the map and its filters need, as plain JSON for server and browser.
 * Entities are numbered by their place in their array, facts are flat rows of integers. `preuves`
 * is everywhere the mask of `couche.ts`.
 */
export type Noyau = {
	schema: 1;
	release: { numero: number; sha256: string; date: string };
	cog: { millesime: string; population: string };
	regions: Region[];
	departements: DepartementNoyau[];
	axes: Axe[];
	familles: FamilleNoyau[];
	statuts: StatutNoyau[];
	/** In the order of the release, i.e. of their slugs. */
	structures: StructureNoyau[];
	/** Rows of `LARGEUR_SERVICE` integers: structure, cible, etat (`ETATS_AXE`), preuves. */
	services: number[];
	/** Rows of `LARGEUR_PRESENCE` integers: see `Presence`; sorted by département, then structure. */
	presences: number[];
	atomes: Atomes;
};

export type DepartementNoyau = Omit<Departement, 'chefLieu'>;
export type FamilleNoyau = Omit<Famille, 'etude'>;
export type StatutNoyau = Omit<Statut, 'etude'>;

export type StructureNoyau = {
	slug: string;
	/** Sigle when there is one, else the name. */
	court: string;
	nom: string;
	/** Number of its family and of its legal form (-1: unknown). */
	famille: number;
	statut: number;
	/** Bit 0: OPSN historique; bit 1: opérateur THD (order of `ROLES`). */
	roles: number;
	/** False when its membership is unknown: in no count by default. */
	membre: boolean;
};

/**
 * Communes of one département with the same set of memberships, merged: the territory is a sum of
 * atoms. Memberships are those of communes and EPCI lines; a structure present on the whole
 * département by a département line is only in `presences`. Sorted by département; every commune
 * of the code is in exactly one atom.
 */
export type Atomes = {
	departement: number[];
	/** Inhabitants. */
	population: number[];
	/** Number of communes. */
	communes: number[];
	/** For each atom, pairs: structure, preuves. */
	membres: number[][];
};

export const LARGEUR_SERVICE = 4;
export const LARGEUR_PRESENCE = 5;
