import type { Couverture } from '#lib/domain/couverture/couverture.ts';
import { ETATS, type Etat } from '#lib/domain/etat.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { proposentDe, structuresDe } from '#lib/domain/couverture/lecture.ts';
import type { Tri } from '#lib/view/vue.ts';
import { motsSolutions } from './adoptees.ts';
import { motsPart, motsSous, nombreSous } from './cellule.ts';
import type { CarteLue, Peinture } from './mesure.ts';

/** One row of the table: every fact of the map about one département, in words. */
export type Ligne = {
	code: string;
	nom: string;
	/** Null without a target. */
	etat: Etat | null;
	/** Paint of the map, and whether it rests on facts of low confidence. */
	peinture: Peinture;
	basse: boolean;
	/** "78 %", "au moins 34 %", "inconnue". */
	population: string;
	/** Short names of the structures present, and of those that propose the target. */
	presentes: string[];
	proposent: string[] | null;
	structures: number;
	/** "12", "0", "inconnu". */
	sousThematiques: string;
	/** "3", "non documenté", "–" where nobody is; null: the map does not count them. */
	solutions: string | null;
	/** What a column sorts by; unknown is -1. */
	rangs: Record<ColonneTriee, number>;
};

export type ColonneTriee = 'etat' | 'population' | 'structures' | 'sous-thematiques' | 'solutions';

/** The rows of the départements that the filter shows, in the order asked. */
export function lignesDe(
	index: Index,
	couverture: Couverture,
	carte: CarteLue,
	basses: readonly boolean[],
	tri: Tri
): Ligne[] {
	const { noyau } = index;
	const courts = (numeros: number[]) => numeros.map((s) => noyau.structures[s]!.court);
	const lignes = noyau.departements.flatMap(({ code, nom }, d): Ligne[] => {
		if (couverture.montre[d] === 0) return [];
		const proposent = proposentDe(index, couverture, d);
		const sousThematiques = motsSous(couverture, d);
		const part = couverture.partPopulation[d]!;
		return [
			{
				code,
				nom,
				etat: ETATS[couverture.etat[d]!] ?? null,
				peinture: carte.peintures[d]!,
				basse: basses[d]!,
				population: motsPart(couverture, d),
				presentes: courts(structuresDe(index, couverture, d)),
				proposent: proposent && courts(proposent),
				structures: couverture.nombre[d]!,
				sousThematiques,
				solutions: motsSolutions(couverture, d),
				rangs: {
					etat: couverture.etat[d]!,
					population: Number.isNaN(part) ? -1 : part,
					structures: couverture.nombre[d]!,
					'sous-thematiques': sousThematiques === 'inconnu' ? -1 : nombreSous(couverture, d),
					solutions: couverture.adoptees?.nombre[d] || -1
				}
			}
		];
	});
	return trier(lignes, tri);
}

const NOMS = new Intl.Collator('fr');

/** Sorts rows that come in the order of codes, which settles the ties; unknown values come last. */
export function trier(lignes: readonly Ligne[], tri: Tri): Ligne[] {
	const down = tri.startsWith('-');
	const colonne = (down ? tri.slice(1) : tri) as 'code' | 'nom' | ColonneTriee;
	const sens = down ? -1 : 1;
	if (colonne === 'code') return down ? lignes.toReversed() : [...lignes];
	if (colonne === 'nom') return lignes.toSorted((a, b) => sens * NOMS.compare(a.nom, b.nom));
	return lignes.toSorted(({ rangs: { [colonne]: a } }, { rangs: { [colonne]: b } }) => {
		if (a < 0 || b < 0) return Number(a < 0) - Number(b < 0);
		return sens * (a - b);
	});
}
