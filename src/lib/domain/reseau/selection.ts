import type { Cible } from './cible.ts';
import { ROLES, type Filtre } from '#lib/domain/filtre.ts';
import type { Couche } from './index-couche.ts';
import type { Index } from './index-reseau.ts';

/** Cells of a selection: out of the filter, else 1 + the number of its state in `ETATS_AXE`. */
export const HORS_FILTRE = 0;
export const INCONNU = 1;
export const NE_PROPOSE_PAS = 2;
export const PROJET = 3;
export const PROPOSE = 4;

/** Facets that bear on the structure itself, as bits: a facet without a choice has them all. */
export type Criteres = {
	familles: number;
	statuts: number;
	roles: number;
	/** Régions chosen, or all: it also says which départements are shown. */
	regions: number;
	membres: boolean;
};

/** Reads the facets of a filter. Throws on an id that the release does not know. */
export function readCriteres({ noyau }: Index, filtre: Filtre): Criteres {
	return {
		familles: bits(noyau.familles, filtre.familles),
		statuts: bits(noyau.statuts, filtre.statuts),
		roles: filtre.roles.reduce((masque, role) => masque | (1 << ROLES.indexOf(role)), 0) || ~0,
		regions: bits(
			noyau.regions.map(({ code }) => ({ id: code })),
			filtre.regions
		),
		membres: filtre.adhesion === 'membres'
	};
}

/** Which facets refuse a structure: one bit each, 0 when it is kept. */
export function refusals({ structures }: Index, criteres: Criteres, s: number): number {
	const statut = structures.statut[s]!;
	// An unknown legal form answers no choice, but is kept when none is made.
	const statutKept = statut < 0 ? criteres.statuts === ~0 : (criteres.statuts >>> statut) & 1;
	return (
		((criteres.familles >>> structures.famille[s]!) & 1 ? 0 : REFUS.famille) |
		(criteres.roles & structures.roles[s]! ? 0 : REFUS.role) |
		(statutKept ? 0 : REFUS.statut) |
		(criteres.membres && structures.membre[s] === 0 ? REFUS.adhesion : 0)
	);
}

/** The bit of each facet in what `refusals` answers; `region` and `cible` are set by the facets. */
export const REFUS = {
	famille: 1,
	role: 2,
	statut: 4,
	adhesion: 8,
	region: 16,
	cible: 32
} as const;

/**
 * State of the target for one structure (1 to 4): proposed if one of its sous-thématiques, or the
 * axe itself, is; else announced; else "ne propose pas" only if every sous-thématique is known not
 * to be proposed; else unknown.
 */
export function etatAxe({ propose, projet, refuse }: Couche, s: number, cible: Cible): number {
	const { touche, refuse: tous } = cible;
	if ((propose.bas[s]! & touche.bas) | (propose.haut[s]! & touche.haut)) return PROPOSE;
	if ((projet.bas[s]! & touche.bas) | (projet.haut[s]! & touche.haut)) return PROJET;
	const known =
		(refuse.bas[s]! & tous.bas) === tous.bas && (refuse.haut[s]! & tous.haut) === tous.haut;
	return known ? NE_PROPOSE_PAS : INCONNU;
}

/**
 * The structures that the facets keep, with the state of the target. Without a target, being there
 * is what is asked: every structure kept counts as proposing. With chosen régions a structure is
 * kept only if it is present there; without, even when none of its territory is shown at this
 * layer: who it is does not depend on what is known of its territory.
 */
export function select(
	index: Index,
	couche: Couche,
	criteres: Criteres,
	cible: Cible | null
): Uint8Array {
	const selection = new Uint8Array(index.structures.famille.length);
	const everywhere = criteres.regions === ~0;
	for (let s = 0; s < selection.length; s++) {
		if (refusals(index, criteres, s) !== 0) continue;
		if (!everywhere && (couche.regions[s]! & criteres.regions) === 0) continue;
		selection[s] = cible === null ? PROPOSE : etatAxe(couche, s, cible);
	}
	return selection;
}

function bits(entites: readonly { id: string }[], ids: readonly string[]): number {
	const known = entites.map((entite) => entite.id);
	return ids.reduce((masque, id) => masque | (1 << place(known, id)), 0) || ~0;
}

function place(known: readonly string[], id: string): number {
	const found = known.indexOf(id);
	if (found >= 0) return found;
	throw new RangeError(`« ${id} » est inconnu. Valeurs possibles : ${known.join(', ')}.`);
}
