import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Facettes } from '#lib/domain/couverture/facettes.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { changeFiltre, type Vue } from '#lib/view/vue.ts';
import { choisies, FACETTES, type Facette } from './facette.ts';

/** A value that the visitor chose, and the view without it. */
export type Choix = {
	label: string;
	/** Structures that the value gives, the other facets unchanged. */
	nombre: number;
	vue: Vue;
	/** Address of that view. */
	href: string;
};

/** The chosen values, each with the view that leaves it out: the chips of the filter bar. */
export function choixDe({ noyau }: Index, vue: Vue, facettes: Facettes): Choix[] {
	return FACETTES.flatMap((facette: Facette) => {
		const { champ } = facette;
		const chosen = choisies(facette, vue.filtre);
		const comptes: Record<string, number> = facettes[champ];
		const defaut = FILTRE_DEFAUT[champ];
		return facette
			.options(noyau)
			.filter(({ value }) => chosen.includes(value) && value !== defaut)
			.map(({ value, label, court }) => {
				const reste = facette.type === 'seul' ? defaut : chosen.filter((v) => v !== value);
				const sans = changeFiltre(vue, { [champ]: reste }, noyau.axes);
				const href = adresseVue('/', sans);
				return { label: court ?? label, nombre: comptes[value] ?? 0, vue: sans, href };
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
