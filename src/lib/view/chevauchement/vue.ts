import {
	FILTRE_CHEVAUCHEMENT_DEFAUT,
	type Ensemble,
	type FiltreChevauchement
} from '#lib/domain/chevauchement/filtre.ts';

/** Columns of the table of pairs; a leading hyphen sorts downwards. */
export const TRIS_PAIRES = [
	'verdict',
	'-verdict',
	'paire',
	'-paire',
	'departements',
	'-departements',
	'population',
	'-population'
] as const;
export type TriPaires = (typeof TRIS_PAIRES)[number];

/** What the combinations of families are counted in. */
export const ELEMENTS = ['departements', 'communes', 'sous-thematiques'] as const;
export type Element = (typeof ELEMENTS)[number];

/** Orders of the combinations: the largest first, the fewest families first, by name. */
export const ORDRES = ['taille', 'degre', 'nom'] as const;
export type Ordre = (typeof ORDRES)[number];

/** Everything visible of the overlaps that a URL restores. */
export type VueChevauchement = {
	filtre: FiltreChevauchement;
	/** Code of the selected département. */
	departement: string | null;
	tri: TriPaires;
	element: Element;
	ordre: Ordre;
};

/** The page of the overlaps: forms send to it, links lead to it. */
export const PAGE_CHEVAUCHEMENTS = '/chevauchements';

/** The view of a visitor who chose nothing. */
export function vueChevauchementParDefaut(): VueChevauchement {
	return {
		filtre: structuredClone(FILTRE_CHEVAUCHEMENT_DEFAUT),
		departement: null,
		tri: 'verdict',
		element: 'departements',
		ordre: 'taille'
	};
}

/** What a URL writes of a set: its roles, families and slugs, sorted. */
export function jetonsDe({ roles, familles, structures }: Ensemble): string[] {
	return [...roles, ...familles, ...structures].sort();
}
