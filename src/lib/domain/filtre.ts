import type { ChoixSource } from '#lib/domain/reseau/couche.ts';
import type { Confiance } from './preuve.ts';
import type { Role } from './structure.ts';

export const ROLES = ['opsn-historique', 'operateur-thd'] as const satisfies readonly Role[];
export const CHOIX_ADHESION = ['membres', 'toutes'] as const;
export type ChoixAdhesion = (typeof CHOIX_ADHESION)[number];

/**
 * What a visitor chose. Values of one facet are a union, facets intersect; an empty facet keeps
 * everything. Sous-thématiques narrow the target: when one is chosen the axes no longer add to it.
 * `regions` restricts the départements shown and the structures to those present there.
 */
export type Filtre = {
	axes: string[];
	sousThematiques: string[];
	familles: string[];
	roles: Role[];
	statuts: string[];
	regions: string[];
	/** Facts are shown down to this confidence. */
	confiance: Confiance;
	/** `lien`: only the facts with at least one source that has a public address. */
	source: ChoixSource;
	/** `membres` leaves out structures whose membership is unknown. */
	adhesion: ChoixAdhesion;
};

/** Nothing chosen: members only, low confidence hidden. */
export const FILTRE_DEFAUT: Readonly<Filtre> = {
	axes: [],
	sousThematiques: [],
	familles: [],
	roles: [],
	statuts: [],
	regions: [],
	confiance: 'moyenne',
	source: 'toutes',
	adhesion: 'membres'
};
