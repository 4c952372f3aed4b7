import { couper } from '#lib/domain/couper.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import type { Encodage } from '#lib/server/data/decodage.ts';
import type { Table } from '#lib/server/data/table.ts';

/** A table as it was read, for a person to check: its header, what became of it, its first rows. */
export type TableVue = {
	/** Name of the sheet; empty outside of a workbook. */
	feuille: string;
	type: NomFeuille | null;
	entete: string[];
	/** For each header, the column that it is read as; its own name when it is not understood. */
	colonnes: string[];
	apercu: string[][];
	lignes: number;
};

/** How a file was read; null: it has no such thing. */
export type Vue = { encodage: Encodage | null; separateur: string | null; tables: TableVue[] };

/** Rows and letters of a cell that a person needs to see whether the reading is right. */
const RANGS = 5;
const LETTRES = 80;

/** What is shown of a table. */
export function tableVue(
	table: Table,
	lu: { feuille?: string; type: NomFeuille | null; colonnes: string[] }
): TableVue {
	const court = (cellule: string) =>
		cellule.length > LETTRES ? `${couper(cellule, LETTRES)}…` : cellule;
	return {
		...{ feuille: lu.feuille ?? '', type: lu.type, entete: table.entete, colonnes: lu.colonnes },
		apercu: table.rangs.slice(0, RANGS).map(({ cellules }) => cellules.map(court)),
		lignes: table.rangs.length
	};
}
