import { cibleDe } from '#lib/domain/reseau/cible.ts';
import { CHOIX_SOURCE, CONFIANCES, type ChoixSource } from '#lib/domain/reseau/couche.ts';
import { CHOIX_ADHESION, ROLES, type ChoixAdhesion, type Filtre } from '#lib/domain/filtre.ts';
import { coucheDe, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Confiance } from '#lib/domain/preuve.ts';
import {
	PROPOSE,
	readCriteres,
	refusals,
	REFUS,
	select,
	etatAxe
} from '#lib/domain/reseau/selection.ts';
import type { Role } from '#lib/domain/structure.ts';

/**
 * For each option of each facet, the number of structures that it would give alone, the other
 * facets unchanged. Axes and sous-thématiques are one facet: with a target, a structure remains if
 * it proposes it. Zero stays.
 */
export type Facettes = {
	axes: Record<string, number>;
	sousThematiques: Record<string, number>;
	familles: Record<string, number>;
	roles: Record<Role, number>;
	statuts: Record<string, number>;
	regions: Record<string, number>;
	confiance: Record<Confiance, number>;
	source: Record<ChoixSource, number>;
	adhesion: Record<ChoixAdhesion, number>;
};

/** Counts the options under a filter: one pass over the structures. */
export function facettes(index: Index, filtre: Filtre): Facettes {
	const { noyau, cibles } = index;
	const couche = coucheDe(index, filtre);
	const comptes = emptyComptes(index);
	const refus = refusReader(index, couche, filtre);
	for (let s = 0; s < noyau.structures.length; s++) {
		countOptions(index, couche, comptes, refus(s), s);
	}
	const sous = cibles.sousThematiques.length;
	return {
		axes: record(cibles.axes, comptes.cibles.subarray(sous)),
		sousThematiques: record(cibles.sousThematiques, comptes.cibles),
		familles: record(
			noyau.familles.map(({ id }) => id),
			comptes.familles
		),
		roles: record(ROLES, comptes.roles),
		statuts: record(
			noyau.statuts.map(({ id }) => id),
			comptes.statuts
		),
		regions: record(
			noyau.regions.map(({ code }) => code),
			comptes.regions
		),
		confiance: counted(CONFIANCES, (confiance) => placed(index, { ...filtre, confiance })),
		source: counted(CHOIX_SOURCE, (source) => placed(index, { ...filtre, source })),
		adhesion: record(CHOIX_ADHESION, comptes.adhesion)
	};
}

type Comptes = Record<
	'cibles' | 'familles' | 'roles' | 'statuts' | 'regions' | 'adhesion',
	Uint32Array
>;

function emptyComptes({ noyau, cibles }: Index): Comptes {
	return {
		cibles: new Uint32Array(cibles.sousThematiques.length + cibles.axes.length),
		familles: new Uint32Array(noyau.familles.length),
		roles: new Uint32Array(ROLES.length),
		statuts: new Uint32Array(noyau.statuts.length),
		regions: new Uint32Array(noyau.regions.length),
		adhesion: new Uint32Array(CHOIX_ADHESION.length)
	};
}

// All the facets that refuse a structure, `refusals` completed by the région and the target.
function refusReader(index: Index, couche: Couche, filtre: Filtre): (s: number) => number {
	const criteres = readCriteres(index, filtre);
	const cible = cibleDe(index.cibles, filtre);
	return (s) =>
		refusals(index, criteres, s) |
		(filtre.regions.length > 0 && (couche.regions[s]! & criteres.regions) === 0
			? REFUS.region
			: 0) |
		(cible !== null && etatAxe(couche, s, cible) !== PROPOSE ? REFUS.cible : 0);
}

// A structure counts in the options of a facet when no other facet refuses it.
function countOptions(
	index: Index,
	couche: Couche,
	comptes: Comptes,
	refus: number,
	s: number
): void {
	const only = (facette: number) => (refus & ~facette) === 0;
	const { famille, statut, roles, membre } = index.structures;
	if (only(REFUS.famille)) comptes.familles[famille[s]!]!++;
	if (only(REFUS.role)) countBits(comptes.roles, roles[s]!, 0);
	if (only(REFUS.statut) && statut[s]! >= 0) comptes.statuts[statut[s]!]!++;
	if (only(REFUS.region)) countBits(comptes.regions, couche.regions[s]!, 0);
	if (only(REFUS.adhesion)) {
		comptes.adhesion[0]! += membre[s]!;
		comptes.adhesion[1]!++;
	}
	if (only(REFUS.cible)) {
		countBits(comptes.cibles, couche.propose.bas[s]!, 0);
		countBits(comptes.cibles, couche.propose.haut[s]!, 32);
	}
}

function countBits(comptes: Uint32Array, mot: number, first: number): void {
	for (let reste = mot; reste !== 0; reste &= reste - 1) {
		comptes[first + 31 - Math.clz32(reste & -reste)]!++;
	}
}

// The two facets of evidence act on facts, territories included: their options count the structures
// that keep a place on the map.
function placed(index: Index, filtre: Filtre): number {
	const couche = coucheDe(index, filtre);
	const cible = cibleDe(index.cibles, filtre);
	const selection = select(index, couche, readCriteres(index, filtre), cible);
	return selection.reduce((n, choix, s) => n + (choix === PROPOSE && couche.regions[s] ? 1 : 0), 0);
}

function record<K extends string>(keys: readonly K[], comptes: Uint32Array): Record<K, number> {
	return counted(keys, (_, i) => comptes[i]!);
}

function counted<K extends string>(
	keys: readonly K[],
	count: (key: K, i: number) => number
): Record<K, number> {
	return Object.fromEntries(keys.map((key, i) => [key, count(key, i)])) as Record<K, number>;
}
