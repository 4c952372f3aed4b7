import type { Adoptees } from '#lib/domain/adoption/adoptees.ts';
import { cibleDe, type Cible, type Masque } from '#lib/domain/reseau/cible.ts';
import { ETATS, ETATS_AXE } from '#lib/domain/etat.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { coucheDe, PRESENCE, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import {
	bitEtat,
	COUVERT,
	NON_RENSEIGNE,
	numeroEtat,
	PARTIEL,
	SANS_STRUCTURE
} from './ordre-etat.ts';
import { servedAtomes } from './population.ts';
import { HORS_FILTRE, PROPOSE, readCriteres, select } from '#lib/domain/reseau/selection.ts';

/**
 * Who covers what under a filter: columns with one cell per département, in the order of the
 * noyau. Départements outside of the chosen regions have `montre` 0 and empty cells.
 */
export type Couverture = {
	filtre: Filtre;
	/** False when neither axe nor sous-thématique is chosen: then serving is being present. */
	cible: boolean;
	/** 1 when the département is shown. */
	montre: Uint8Array;
	/** Structures present under the filter, and those of them that propose the target. */
	nombre: Uint32Array;
	proposent: Uint32Array;
	/** Number in `ETATS`; -1 when there is no target, or when the département is not shown. */
	etat: Int8Array;
	/** Inhabitants served by a structure that proposes the target; NaN: unknown. */
	population: Float64Array;
	/** The same, as a share of the inhabitants (0 to 1); NaN: unknown. */
	partPopulation: Float64Array;
	/** 1 when the share is a minimum: the communes of another proposing structure are unknown. */
	minimum: Uint8Array;
	/** Sous-thématiques proposed, as bits of `cible.ts`, within the target when there is one. */
	sousBas: Uint32Array;
	sousHaut: Uint32Array;
	/** Number of shown départements per state, in the order of `ETATS`; zeros without a target. */
	comptes: Uint32Array;
	/** Number of structures that the filter keeps: in the chosen regions, if some are. */
	retenues: number;
	/** Number of those that have a place on the map, at this layer of evidence. */
	presentes: number;
	/** Number of those kept per state of the target, in the order of `ETATS_AXE`. */
	parEtatAxe: Uint32Array;
	/** Per structure: 0 out of the filter, else 1 + its number in `ETATS_AXE`. */
	selection: Uint8Array;
	/** Shared solutions that these structures use; only when they are asked for (see `adoptees.ts`). */
	adoptees?: Adoptees;
};

/**
 * Computes who covers what: one pass over structures, one over their presences, and one over the
 * atoms of the départements covered in part. Nothing is allocated per cell. Rules: domain.md.
 * Throws on an id that the release does not know.
 */
export function couverture(index: Index, filtre: Filtre): Couverture {
	const couche = coucheDe(index, filtre);
	const cible = cibleDe(index.cibles, filtre);
	const criteres = readCriteres(index, filtre);
	const resultat = empty(filtre, cible, select(index, couche, criteres, cible), index);
	resultat.montre = index.departements.region.map((region) => (criteres.regions >>> region) & 1);
	countStructures(couche, resultat);
	const sous = cible?.refuse ?? index.cibles.toutes;
	for (let d = 0; d < resultat.montre.length; d++) {
		if (resultat.montre[d] === 1) cell(index, couche, resultat, sous, d);
	}
	if (resultat.population.includes(EN_ATTENTE)) countPartials(index, couche, resultat);
	finish(index, resultat);
	return resultat;
}

/** Population of a département covered in part, until the pass over the atoms. */
const EN_ATTENTE = -1;

function cell(index: Index, couche: Couche, r: Couverture, sous: Masque, d: number): void {
	const { structure } = index.presences;
	const last = index.departements.presences[d + 1]!;
	let vus: number = SANS_STRUCTURE;
	let nombre = 0;
	let proposent = 0;
	let bas = 0;
	let haut = 0;
	let known = 0;
	let vague = 0;
	for (let k = index.departements.presences[d]!; k < last; k++) {
		const s = structure[k]!;
		const presence = couche.presence[k]!;
		const choix = presence === PRESENCE.absente ? HORS_FILTRE : r.selection[s]!;
		if (choix === HORS_FILTRE) continue;
		nombre++;
		vus |= bitEtat(choix, presence === PRESENCE.entiere);
		if (choix !== PROPOSE) continue;
		proposent++;
		bas |= couche.propose.bas[s]!;
		haut |= couche.propose.haut[s]!;
		if (presence > PRESENCE.inconnue) known = 1;
		if (presence < PRESENCE.connue) vague = 1;
	}
	r.nombre[d] = nombre;
	r.proposent[d] = proposent;
	r.sousBas[d] = bas & sous.bas;
	r.sousHaut[d] = haut & sous.haut;
	if (r.cible) r.etat[d] = numeroEtat(vus);
	r.population[d] = populationOf(vus, known, index.departements.population[d]!);
	r.minimum[d] = (vus & COUVERT) === 0 ? known & vague : 0;
}

// Nobody proposes it, and one structure at least is unknown: then the share is unknown too, not 0.
function populationOf(vus: number, known: number, inhabitants: number): number {
	if (vus & COUVERT) return inhabitants;
	if (vus & PARTIEL) return known ? EN_ATTENTE : NaN;
	return vus & NON_RENSEIGNE ? NaN : 0;
}

function countPartials(index: Index, couche: Couche, r: Couverture): void {
	const served = servedAtomes(couche.membres, r.selection);
	const { atomes, departements } = index;
	for (let d = 0; d < r.population.length; d++) {
		if (r.population[d] !== EN_ATTENTE) continue;
		let inhabitants = 0;
		for (let a = departements.atomes[d]!; a < departements.atomes[d + 1]!; a++) {
			inhabitants += served[a]! * atomes.population[a]!;
		}
		r.population[d] = inhabitants;
	}
}

function finish({ departements }: Index, r: Couverture): void {
	for (let d = 0; d < r.etat.length; d++) {
		if (r.etat[d]! >= 0) r.comptes[r.etat[d]!]!++;
		r.partPopulation[d] = r.population[d]! / departements.population[d]!;
	}
}

function countStructures({ regions }: Couche, r: Couverture): void {
	for (let s = 0; s < r.selection.length; s++) {
		const choix = r.selection[s]!;
		if (choix === HORS_FILTRE) continue;
		r.retenues++;
		if (regions[s] !== 0) r.presentes++;
		if (r.cible) r.parEtatAxe[choix - 1]!++;
	}
}

function empty(
	filtre: Filtre,
	cible: Cible | null,
	selection: Uint8Array,
	index: Index
): Couverture {
	const n = index.departements.population.length;
	return {
		filtre,
		cible: cible !== null,
		montre: new Uint8Array(n),
		nombre: new Uint32Array(n),
		proposent: new Uint32Array(n),
		etat: new Int8Array(n).fill(-1),
		population: new Float64Array(n).fill(NaN),
		partPopulation: new Float64Array(n).fill(NaN),
		minimum: new Uint8Array(n),
		sousBas: new Uint32Array(n),
		sousHaut: new Uint32Array(n),
		comptes: new Uint32Array(ETATS.length),
		retenues: 0,
		presentes: 0,
		parEtatAxe: new Uint32Array(ETATS_AXE.length),
		selection
	};
}
