import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import type { Role } from '#lib/domain/structure.ts';
import type { Verdict } from './verdict.ts';

/** A set of structures: the union of its roles, families and hand-picked structures (slugs). */
export type Ensemble = { roles: Role[]; familles: string[]; structures: string[] };

/**
 * What a visitor compares. Values of one facet are a union, facets intersect; an empty facet keeps
 * everything. `axes` and `sousThematiques` bound what verdicts compare. A pair is kept when one of
 * its sides is of a chosen family, when its common territory touches a chosen région, and when its
 * verdict is one of those chosen.
 */
export type FiltreChevauchement = Pick<
	Filtre,
	'axes' | 'sousThematiques' | 'familles' | 'regions' | 'confiance' | 'source' | 'adhesion'
> & {
	gauche: Ensemble;
	droite: Ensemble;
	verdicts: Verdict[];
	/** False folds the contacts that hold less than 1 % of every département they touch. */
	bordures: boolean;
};

/** The main question: operators of very fast broadband × historical OPSN. */
export const FILTRE_CHEVAUCHEMENT_DEFAUT: Readonly<FiltreChevauchement> = {
	axes: [],
	sousThematiques: [],
	familles: [],
	regions: [],
	confiance: FILTRE_DEFAUT.confiance,
	source: FILTRE_DEFAUT.source,
	adhesion: FILTRE_DEFAUT.adhesion,
	gauche: { roles: ['operateur-thd'], familles: [], structures: [] },
	droite: { roles: ['opsn-historique'], familles: [], structures: [] },
	verdicts: [],
	bordures: false
};
