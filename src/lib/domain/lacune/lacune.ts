import { comptesDe } from '#lib/domain/axe-resume.ts';
import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import { structuresDe } from '#lib/domain/couverture/lecture.ts';
import { ETATS, type Etat } from '#lib/domain/etat.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { INCONNU } from '#lib/domain/reseau/selection.ts';
import { colonnesDe, filtreColonne, type Colonne } from './colonne.ts';

/**
 * What a list of gaps holds: a known absence, a département where nobody is present, and what is
 * only not documented, which is no gap yet.
 */
export const ETATS_LACUNE = ['absent', 'sans-structure', 'non-renseigne'] as const;
export type EtatLacune = (typeof ETATS_LACUNE)[number];

/** One département and the columns that are in the same state there. */
export type LigneLacune = {
	/** Number of the département in the noyau. */
	departement: number;
	etat: EtatLacune;
	/** Places in `Lacunes.colonnes`. */
	colonnes: number[];
	/** Inhabitants of the whole département: where they are served is what nobody knows. */
	population: number;
	/**
	 * For `non-renseigne`: the structures present that no source describes on one of the columns, the
	 * ones to ask. Numbers in the noyau.
	 */
	structures: number[];
};

export type RegionLacune = {
	code: string;
	nom: string;
	/** Numbers of its départements. */
	departements: number[];
	/** For each column, its départements per state; the six are there, zeros too. */
	comptes: Record<Etat, number>[];
};

/** Départements × services: the state of each cell, the totals, and what to do first. */
export type Lacunes = {
	filtre: Filtre;
	colonnes: Colonne[];
	/** The coverage of each column; its `etat` is a column of the matrix. */
	couvertures: Couverture[];
	/** The régions shown, in the order of the noyau. */
	regions: RegionLacune[];
	/** By state in the order of `ETATS_LACUNE`, then the most inhabitants first, then by code. */
	lignes: LigneLacune[];
};

/**
 * The gaps that a filter shows, by the rules of domain.md: a state per département and service, the
 * structures counted being those of the filter. Columns: see `colonnesDe`. Throws on an id that the
 * release does not know.
 */
export function lacunes(index: Index, filtre: Filtre): Lacunes {
	const colonnes = colonnesDe(index.noyau.axes, filtre);
	const couvertures = colonnes.map((colonne) => couverture(index, filtreColonne(filtre, colonne)));
	return {
		filtre,
		colonnes,
		couvertures,
		regions: regionsDe(index, couvertures),
		lignes: ETATS_LACUNE.flatMap((etat) => lignesDe(index, couvertures, etat))
	};
}

/** State of a column in a département; null when the filter does not show it. */
export function etatDe({ couvertures }: Lacunes, colonne: number, d: number): Etat | null {
	return ETATS[couvertures[colonne]!.etat[d]!] ?? null;
}

function regionsDe({ noyau }: Index, couvertures: readonly Couverture[]): RegionLacune[] {
	return noyau.regions
		.map(({ code, nom }) => {
			const departements = noyau.departements.flatMap(({ region }, d) =>
				region === code && couvertures[0]!.montre[d] === 1 ? d : []
			);
			return { code, nom, departements, comptes: couvertures.map(comptesOf(departements)) };
		})
		.filter(({ departements }) => departements.length > 0);
}

function comptesOf(departements: readonly number[]): (r: Couverture) => Record<Etat, number> {
	return ({ etat }) =>
		comptesDe(ETATS.map((_, numero) => departements.filter((d) => etat[d] === numero).length));
}

function lignesDe(
	index: Index,
	couvertures: readonly Couverture[],
	etat: EtatLacune
): LigneLacune[] {
	const numero = ETATS.indexOf(etat);
	return index.noyau.departements
		.map(({ population }, departement): LigneLacune => {
			const colonnes = couvertures.flatMap((r, c) => (r.etat[departement] === numero ? c : []));
			const structures =
				etat === 'non-renseigne' ? muettes(index, couvertures, colonnes, departement) : [];
			return { departement, etat, colonnes, population, structures };
		})
		.filter(({ colonnes }) => colonnes.length > 0)
		.sort((a, b) => b.population - a.population || a.departement - b.departement);
}

// Who is there and unknown on one of the columns at least.
function muettes(
	index: Index,
	couvertures: readonly Couverture[],
	colonnes: readonly number[],
	d: number
): number[] {
	const found = new Set(
		colonnes.flatMap((c) => {
			const r = couvertures[c]!;
			return structuresDe(index, r, d).filter((s) => r.selection[s] === INCONNU);
		})
	);
	return [...found].sort((a, b) => a - b);
}
