import { ETATS_AXE, type EtatAxe } from '#lib/domain/etat.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { cibleDe } from '#lib/domain/reseau/cible.ts';
import { coucheDe } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { HORS_FILTRE, readCriteres, select } from '#lib/domain/reseau/selection.ts';

/** The structures of one family on one axe, by state; numbers in the noyau, ascending. */
export type CelluleEmpreinte = Record<EtatAxe, number[]>;

/** One family: how many structures it has under the filter, and its cell on each axe. */
export type LigneEmpreinte = {
	/** Number of the family in the noyau. */
	famille: number;
	/** Structures that the filter keeps: the base of every share of the line. */
	base: number;
	/** One per axe, in the study's order. */
	cellules: CelluleEmpreinte[];
};

/** Which families offer what: the share of their structures that propose each axe. */
export type Empreinte = { filtre: Filtre; lignes: LigneEmpreinte[] };

/**
 * The fingerprint of the families under a filter; its axes and sous-thématiques are not read, since
 * the 12 axes are its columns. Families without a structure stay, with a base of 0. Throws on an id
 * that the release does not know.
 */
export function empreinte(index: Index, filtre: Filtre): Empreinte {
	const couche = coucheDe(index, filtre);
	const criteres = readCriteres(index, filtre);
	const selections = index.noyau.axes.map(({ id }) =>
		select(index, couche, criteres, cibleDe(index.cibles, { axes: [id], sousThematiques: [] }))
	);
	const lignes = index.noyau.familles.map((_, famille): LigneEmpreinte => {
		const cellules = selections.map((selection) => celluleDe(index, selection, famille));
		const base = Object.values(cellules[0]!).reduce((n, liste) => n + liste.length, 0);
		return { famille, base, cellules };
	});
	return { filtre, lignes };
}

/** Structures of a cell of which a source says something on the axe, a "no" included. */
export function documentees({ propose, projet, ...cellule }: CelluleEmpreinte): number {
	return propose.length + projet.length + cellule['ne-propose-pas'].length;
}

/**
 * Share of the structures of a family that are known to propose the axe (0 to 1), a minimum as long
 * as one of them is not documented; null when none is, since unknown is not 0.
 */
export function tauxDeploiement({ base, cellules }: LigneEmpreinte, axe: number): number | null {
	const cellule = cellules[axe]!;
	return documentees(cellule) === 0 ? null : cellule.propose.length / base;
}

/** What a cell says when nobody proposes: announced, else not documented, else a known no. */
export function etatCellule(cellule: CelluleEmpreinte): EtatAxe {
	if (cellule.propose.length > 0) return 'propose';
	if (cellule.projet.length > 0) return 'projet';
	return cellule.inconnu.length > 0 ? 'inconnu' : 'ne-propose-pas';
}

function celluleDe({ structures }: Index, selection: Uint8Array, famille: number) {
	const cellule = Object.fromEntries(ETATS_AXE.map((etat) => [etat, [] as number[]]));
	selection.forEach((choix, s) => {
		if (choix === HORS_FILTRE || structures.famille[s] !== famille) return;
		cellule[ETATS_AXE[choix - 1]!]!.push(s);
	});
	return cellule as CelluleEmpreinte;
}
