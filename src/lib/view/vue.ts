import type { ChoixAdoptees } from '#lib/domain/adoption/adoptees.ts';
import { FILTRE_ADOPTION_DEFAUT } from '#lib/domain/adoption/filtre.ts';
import type { Axe } from '#lib/domain/axe.ts';
import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import type { Changement } from '#lib/domain/simulation/changement.ts';

export const MESURES = [
	'etat',
	'structures',
	'population',
	'sous-thematiques',
	'solutions'
] as const;
export type Mesure = (typeof MESURES)[number];

/** Columns of the table; a leading hyphen sorts downwards. */
export const TRIS = [
	'code',
	'-code',
	'nom',
	'-nom',
	'etat',
	'-etat',
	'population',
	'-population',
	'structures',
	'-structures',
	'sous-thematiques',
	'-sous-thematiques',
	'solutions',
	'-solutions'
] as const;
export type Tri = (typeof TRIS)[number];

/** Everything visible that a URL restores; `origine` and `date` are those of the measure `solutions`. */
export type Vue = ChoixAdoptees & {
	filtre: Filtre;
	mesure: Mesure;
	/** Code of the selected département. */
	departement: string | null;
	tri: Tri;
	/** The scenario under which the facts are read; empty: the published facts. */
	simulation: readonly Changement[];
};

/** The study's solutions, whatever the date: what /solutions shows first. */
export const ADOPTEES_DEFAUT: ChoixAdoptees = {
	origine: FILTRE_ADOPTION_DEFAUT.origine,
	date: FILTRE_ADOPTION_DEFAUT.date
};

/** The measure of a view that chose none: the state once there is a target to have a state. */
export function mesureParDefaut({ axes, sousThematiques }: Filtre): Mesure {
	return axes.length + sousThematiques.length > 0 ? 'etat' : 'structures';
}

/** The view of a visitor who chose nothing. */
export function vueParDefaut(): Vue {
	return {
		filtre: { ...FILTRE_DEFAUT },
		mesure: 'structures',
		...ADOPTEES_DEFAUT,
		departement: null,
		tri: 'code',
		simulation: []
	};
}

/**
 * The view after a change of its filter. The measure follows when it was the default one, or when
 * it no longer has a meaning; sous-thématiques of axes that are no longer chosen go.
 */
export function changeFiltre(vue: Vue, change: Partial<Filtre>, axes: readonly Axe[]): Vue {
	const changed = { ...vue.filtre, ...change };
	const kept = sousDesAxes(axes, changed.axes);
	const sousThematiques = changed.sousThematiques.filter((id) => kept.has(id));
	const filtre = { ...changed, sousThematiques };
	const defaut = mesureParDefaut(filtre);
	const follows =
		vue.mesure === mesureParDefaut(vue.filtre) || (vue.mesure === 'etat' && defaut !== 'etat');
	return { ...vue, filtre, mesure: follows ? defaut : vue.mesure };
}

/** Sous-thématiques that a filter may choose: those of its axes, or all of them without an axe. */
export function sousDesAxes(axes: readonly Axe[], chosen: readonly string[]): Set<string> {
	const offered = axes.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
	return new Set(offered.flatMap((axe) => axe.sousThematiques.map(({ id }) => id)));
}
