import { adoptionRows, type SolutionNoyau } from '#lib/domain/adoption/noyau.ts';
import { membresDe, preuveReader, spreadTerritoires, type Appartenances } from './appartenance.ts';
import { mergeCommunes } from './atome.ts';
import type { Axe } from '#lib/domain/axe.ts';
import { numerote } from './cible.ts';
import type { Cog, Departement, Region } from '#lib/domain/cog.ts';
import { ETATS_AXE } from '#lib/domain/etat.ts';
import type { Famille } from '#lib/domain/famille.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Scenario } from '#lib/domain/simulation/changement.ts';
import { relationRows, type RelationNoyau } from './relation-noyau.ts';
import type { Statut } from '#lib/domain/statut.ts';
import type { Structure } from '#lib/domain/structure.ts';

/** Changes with the members of `Noyau`: a browser may keep an older one for ever, at its own address. */
export const SCHEMA_NOYAU = 2;

/**
 * The heart of a release: what the map and its filters need, as plain JSON for server and browser.
 * Entities are numbered by their place in their array, facts are flat rows of integers. `preuves`
 * is everywhere the mask of `couche.ts`.
 */
export type Noyau = {
	schema: typeof SCHEMA_NOYAU;
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
	/** Rows of `LARGEUR_PRESENCE` integers: structure, departement, then the masks of `Presence`. */
	presences: number[];
	atomes: Atomes;
	/** Who works with whom: see `relation-noyau.ts`. */
	relations: RelationNoyau[];
	/** Shared solutions, in the order of the release, and who uses them: see `adoption/noyau.ts`. */
	solutions: SolutionNoyau[];
	adoptions: number[];
	/** Only in a simulated noyau: what it is the simulation of, for whatever shows it to say so. */
	simulation?: Scenario;
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

/**
 * Compiles the noyau of a release over an official code; `sha256` is that of the release. Throws
 * when the release names a family, an axe, a structure or a code that does not exist.
 */
export function buildNoyau(release: Release, sha256: string, cog: Cog): Noyau {
	const { numero, date, axes, familles, statuts } = release;
	const appartenances = spreadTerritoires(release, cog);
	return {
		schema: SCHEMA_NOYAU,
		release: { numero, sha256, date },
		cog: { millesime: cog.millesime, population: cog.population },
		regions: cog.regions,
		departements: cog.departements.map(({ chefLieu: _, ...departement }) => departement),
		axes,
		familles: familles.map(({ etude: _, ...famille }) => famille),
		statuts: statuts.map(({ etude: _, ...statut }) => statut),
		structures: release.structures.map((structure) => nodeOf(structure, familles, statuts)),
		services: serviceRows(release),
		presences: presenceRows(appartenances),
		atomes: mergeCommunes(membresDe(appartenances), cog).atomes,
		relations: relationRows(release, cog),
		...adoptionRows(release)
	};
}

function nodeOf(structure: Structure, familles: Famille[], statuts: Statut[]): StructureNoyau {
	const { slug, nom, sigle, famille, statutJuridique, roles, adhesion } = structure;
	return {
		slug,
		court: sigle?.valeur ?? nom.valeur,
		nom: nom.valeur,
		famille: place(familles, famille.valeur),
		statut: statutJuridique ? place(statuts, statutJuridique.valeur) : -1,
		roles: roles.valeur.reduce((bits, role) => bits | (1 << ROLES.indexOf(role)), 0),
		membre: adhesion.valeur !== 'inconnue'
	};
}

// Several lines may say the same thing: their evidence is merged, so that one row is one statement.
function serviceRows(release: Release): number[] {
	const structures = new Map(release.structures.map((structure, i) => [structure.slug, i]));
	const cibles = numerote(release.axes);
	const preuveDe = preuveReader(release);
	const rows = new Map<number, number>();
	for (const service of release.services) {
		const structure = structures.get(service.structure);
		const cible =
			service.sousThematique === null
				? cibles.bitAxe.get(service.axe)
				: cibles.bitSous.get(service.sousThematique);
		if (structure === undefined || cible === undefined) {
			throw new RangeError(
				`service inconnu : ${service.structure}, ${service.sousThematique ?? service.axe}`
			);
		}
		const key = (structure * 64 + cible) * 4 + ETATS_AXE.indexOf(service.etat);
		rows.set(key, (rows.get(key) ?? 0) | preuveDe(service));
	}
	return [...rows]
		.sort(([a], [b]) => a - b)
		.flatMap(([key, preuves]) => [key >> 8, (key >> 2) & 63, key & 3, preuves]);
}

function presenceRows({ presences }: Appartenances): number[] {
	return presences.flatMap((structures, departement) =>
		[...structures]
			.sort(([a], [b]) => a - b)
			.flatMap(([structure, { entiere, partielle, epci }]) => [
				structure,
				departement,
				entiere,
				partielle,
				epci
			])
	);
}

function place(entites: readonly { id: string }[], id: string): number {
	const found = entites.findIndex((entite) => entite.id === id);
	if (found < 0) throw new RangeError(`identifiant inconnu : ${id}`);
	return found;
}
