import { combinaisons, type EnsembleNomme } from '#lib/domain/combinaison/combinaison.ts';
import type { TypeElement } from '#lib/domain/combinaison/element.ts';
import { ensemblesDe, groupesFamilles } from '#lib/domain/combinaison/ensemble.ts';
import type { Chevauchements } from '#lib/domain/chevauchement/resultat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { vueCouverture, type VueChevauchement } from '#lib/view/chevauchement/vue.ts';
import { enumere } from '#lib/view/nombre.ts';

/** Ink of a row or of a column: one of the two sets, or both. */
export type Cote = 'gauche' | 'droite' | 'deux';

/** The families of the structures compared, and what is in these families and in no other. */
export type UpSetLu = {
	element: TypeElement;
	rangs: { id: string; nom: string; taille: number; minimum: boolean; cote: Cote }[];
	colonnes: {
		/** Places in `rangs`, ascending. */
		rangs: number[];
		/** "THD et CDG". */
		noms: string;
		taille: number;
		cote: Cote;
		/** Names of its elements; empty for communes, which are too many. */
		elements: string[];
	}[];
	/** Elements in one family at least. */
	total: number;
};

/** Combinations drawn; the table has them all. */
export const COLONNES_AU_PLUS = 14;

/** Reads the combinations of families among the structures that an overlap compares. */
export function readUpSet(index: Index, vue: VueChevauchement, lus: Chevauchements): UpSetLu {
	const { noyau } = index;
	const compared = new Set([...lus.gauche, ...lus.droite]);
	const groupes = groupesFamilles(index).map((groupe, f) => ({
		...groupe,
		nom: noyau.familles[f]!.code,
		structures: groupe.structures.filter((s) => compared.has(s))
	}));
	const cotes = new Map(groupes.map(({ id, structures }) => [id, coteOf(structures, lus)]));
	const ensembles = ensemblesDe(index, vueCouverture(vue).filtre, vue.element, groupes);
	const lues = combinaisons(ensembles, { tri: vue.ordre });
	const cote = ({ id }: EnsembleNomme) => cotes.get(id)!;
	return {
		element: vue.element,
		rangs: ensembles.ensembles.map((ensemble, i) => ({
			id: ensemble.id,
			nom: ensemble.nom,
			taille: lues.tailles[i]!,
			minimum: ensemble.minimum,
			cote: cote(ensemble)
		})),
		colonnes: lues.combinaisons.map(({ ensembles: rangs, taille, elements }) => {
			const membres = rangs.map((i) => ensembles.ensembles[i]!);
			const [first, ...others] = new Set(membres.map(cote));
			return {
				rangs,
				noms: enumere(membres.map(({ nom }) => nom)),
				taille,
				cote: others.length > 0 ? 'deux' : first!,
				elements: namesOf(index, vue.element, elements)
			};
		}),
		total: lues.total
	};
}

// A family is of the set where most of its structures are: hybrids are in both.
function coteOf(structures: readonly number[], { gauche, droite }: Chevauchements): Cote {
	const count = (numeros: readonly number[]) =>
		structures.filter((s) => numeros.includes(s)).length;
	return count(gauche) > count(droite) ? 'gauche' : 'droite';
}

function namesOf({ noyau }: Index, type: TypeElement, elements: readonly number[]): string[] {
	const sous = noyau.axes.flatMap((axe) => axe.sousThematiques);
	switch (type) {
		case 'communes':
			return [];
		case 'departements':
			return elements.map((e) => noyau.departements[e]!.nom);
		case 'structures':
			return elements.map((e) => noyau.structures[e]!.court);
		case 'sous-thematiques':
			return elements.map((e) => sous[e]!.nom);
	}
}

/** Places of an UpSet plot, in pixels: a column of bars above, a grid of dots below, sizes at left. */
export const GRILLE = { noms: 76, barres: 52, nombre: 30, pas: 24, rang: 22, haut: 130 } as const;

/** What is drawn: the first combinations, with the height of each bar, and the width of each size. */
export function layoutUpSet({ rangs, colonnes }: UpSetLu) {
	const drawn = colonnes.slice(0, COLONNES_AU_PLUS);
	const tallest = Math.max(1, ...drawn.map(({ taille }) => taille));
	const widest = Math.max(1, ...rangs.map(({ taille }) => taille));
	const gauche = GRILLE.noms + GRILLE.barres + GRILLE.nombre;
	const y = (rang: number) => GRILLE.haut + 8 + (rang + 0.5) * GRILLE.rang;
	return {
		largeur: gauche + Math.max(drawn.length, 1) * GRILLE.pas,
		hauteur: GRILLE.haut + 12 + rangs.length * GRILLE.rang,
		rangs: rangs.map((rang, i) => ({
			...rang,
			y: y(i),
			largeur: Math.max(1, (rang.taille / widest) * GRILLE.barres)
		})),
		colonnes: drawn.map((colonne, c) => ({
			...colonne,
			x: gauche + (c + 0.5) * GRILLE.pas,
			hauteur: Math.max(1, (colonne.taille / tallest) * (GRILLE.haut - 26)),
			points: rangs.map((_, i) => ({ y: y(i), plein: colonne.rangs.includes(i) })),
			trait: [y(colonne.rangs[0]!), y(colonne.rangs[colonne.rangs.length - 1]!)] as const
		}))
	};
}
