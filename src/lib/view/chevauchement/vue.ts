import type { Axe } from '#lib/domain/axe.ts';
import {
	FILTRE_CHEVAUCHEMENT_DEFAUT,
	type Ensemble,
	type FiltreChevauchement
} from '#lib/domain/chevauchement/filtre.ts';
import type { TriCombinaison } from '#lib/domain/combinaison/combinaison.ts';
import type { TypeElement } from '#lib/domain/combinaison/element.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import type { Changement } from '#lib/domain/simulation/changement.ts';
import { sousDesAxes, vueParDefaut, type Vue } from '#lib/view/vue.ts';

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

/** Everything visible of the overlaps that a URL restores. */
export type VueChevauchement = {
	filtre: FiltreChevauchement;
	/** Code of the selected département. */
	departement: string | null;
	tri: TriPaires;
	/** What the combinations of families are counted in, and their order. */
	element: TypeElement;
	ordre: TriCombinaison;
	/** The scenario under which the facts are read; empty: the published facts. */
	simulation: readonly Changement[];
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
		ordre: 'taille',
		simulation: []
	};
}

/** What a URL writes of a set: its roles, families and slugs, sorted. */
export function jetonsDe({ roles, familles, structures }: Ensemble): string[] {
	return [...roles, ...familles, ...structures].sort();
}

/** The view after a change of its filter; sous-thématiques of axes no longer chosen go. */
export function changeChevauchement(
	vue: VueChevauchement,
	change: Partial<FiltreChevauchement>,
	axes: readonly Axe[]
): VueChevauchement {
	const filtre = { ...vue.filtre, ...change };
	const kept = sousDesAxes(axes, filtre.axes);
	const sousThematiques = filtre.sousThematiques.filter((id) => kept.has(id));
	return { ...vue, filtre: { ...filtre, sousThematiques } };
}

/** The coverage of the same facts, for what overlaps borrow from it: panel, evidence, families. */
export function vueCouverture({ filtre, departement, simulation }: VueChevauchement): Vue {
	const { axes, sousThematiques, regions, confiance, source, adhesion } = filtre;
	const choisi = { axes, sousThematiques, regions, confiance, source, adhesion };
	return { ...vueParDefaut(), filtre: { ...FILTRE_DEFAUT, ...choisi }, departement, simulation };
}
