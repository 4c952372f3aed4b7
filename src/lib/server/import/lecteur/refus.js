/** Why a workbook is not read: one of a closed list of codes, and where. */
export class RefusClasseur extends Error {
	/** @param {string} code @param {{ detail?: string, feuille?: string, ligne?: number, colonne?: number }} [lieu] */
	constructor(code, lieu = {}) {
		super(code);
		this.code = code;
		this.lieu = lieu;
	}
}

/** What a workbook may hold at most. */
export const BORNES = {
	octets: 20e6,
	entrees: 200,
	/** Inflated bytes: announced, then really counted. */
	gonfle: 64e6,
	/** Inflated bytes per compressed byte, for an entry of more than one megabyte. */
	rapport: 100,
	lignes: 100_001,
	colonnes: 200,
	cellule: 10_000,
	/** Letters of all the cells: one text may be that of many. */
	lettres: 64e6,
	textes: 1_000_000,
	profondeur: 32
};
