import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';

const POLICE = 'Calibri';
/** @typedef {{ fontWeight: 'bold', backgroundColor: string, fontFamily: string }} StyleTete */

/**
 * Writes a workbook. Equal workbooks give equal bytes: the archive bears the date of the data.
 * @param {import('#lib/export/classeur.ts').Classeur} classeur
 * @returns {Promise<Uint8Array>}
 */
export default async function ecrire({ date, tete, feuilles }) {
	/** @type {StyleTete} */
	const style = { fontWeight: 'bold', backgroundColor: tete, fontFamily: POLICE };
	const sheets = feuilles.map(({ nom, largeurs, tetes, lignes }) => ({
		sheet: nom,
		columns: largeurs.map((width) => ({ width })),
		stickyRowsCount: tetes[0] === 0 ? 1 : 0,
		data: lignes.map((ligne, i) =>
			ligne.map((valeur) => cellule(valeur, tetes.includes(i) ? style : {}))
		)
	}));
	const bytes = await writeXlsxFile(sheets, { fontFamily: POLICE, fontSize: 11 }).toBuffer();
	const parts = unzipSync(new Uint8Array(bytes));
	return zipSync(parts, { level: 6, mtime: `${date}T12:00:00` });
}

/**
 * Text is of the format "Texte": a code keeps its zeros when a reader edits it.
 * @param {string | number | null} valeur
 * @param {Partial<StyleTete>} style
 */
function cellule(valeur, style) {
	if (valeur === null) return null;
	if (typeof valeur === 'number') return { value: valeur, type: Number, ...style };
	return { value: valeur, type: String, format: '@', ...style };
}
