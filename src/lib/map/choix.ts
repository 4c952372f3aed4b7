import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Facettes } from '#lib/domain/couverture/facettes.ts';
import { FILTRE_DEFAUT, type Filtre } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { changeFiltre, type Vue } from '#lib/view/vue.ts';
import { choisies, FACETTES, type Facette } from './facette.ts';

/** A value that the visitor chose, and the view without it. */
export type Choix<V = Vue> = {
	label: string;
	/** Structures that the value gives, the other facets unchanged. */
	nombre: number;
	vue: V;
	/** Address of that view. */
	href: string;
};

/** The chosen values, each with the view that leaves it out: the chips of the filter bar. */
export function choixDe({ noyau }: Index, vue: Vue, facettes: Facettes): Choix[] {
	const sans = (change: Partial<Filtre>) => changeFiltre(vue, change, noyau.axes);
	return retirables(FACETTES, noyau, { ...vue, defaut: FILTRE_DEFAUT }, facettes, {
		sans,
		adresse: (changed) => adresseVue('/', changed)
	});
}

type Valeurs<C extends string> = Readonly<Record<C, string | readonly string[]>>;

/** The same for any view of facets: `sans` gives the view after a change of its filter. */
export function retirables<C extends string, V>(
	facettes: readonly Facette<C>[],
	noyau: Noyau,
	{ filtre, defaut: defauts }: { filtre: Valeurs<C>; defaut: Valeurs<C> },
	comptesDe: Readonly<Record<C, Readonly<Record<string, number>>>>,
	{ sans, adresse }: { sans: (change: Record<string, unknown>) => V; adresse: (vue: V) => string }
): Choix<V>[] {
	return facettes.flatMap((facette) => {
		const { champ } = facette;
		const chosen = choisies(facette, filtre);
		const comptes = comptesDe[champ];
		const defaut = defauts[champ];
		return facette
			.options(noyau)
			.filter(({ value }) => chosen.includes(value) && value !== defaut)
			.map(({ value, label, court }) => {
				const reste = facette.type === 'seul' ? defaut : chosen.filter((v) => v !== value);
				const vue = sans({ [champ]: reste });
				return { label: court ?? label, nombre: comptes[value] ?? 0, vue, href: adresse(vue) };
			});
	});
}

/** Number of structures that a map shows as serving: those that propose the target, if any. */
export function nombreServantes({ cible, parEtatAxe, presentes }: Couverture): number {
	return cible ? parEtatAxe[PROPOSE]! : presentes;
}

const PROPOSE = 3;

/** For an empty map: the choices whose removal shows something, the most fruitful first. */
export function remedesDe(index: Index, choix: readonly Choix[]): Choix[] {
	return choix
		.map((un) => ({ ...un, nombre: nombreServantes(couverture(index, un.vue.filtre)) }))
		.filter(({ nombre }) => nombre > 0)
		.sort((a, b) => b.nombre - a.nombre);
}
