import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';

const POLICE = 'Calibri';
/** @typedef {{ colonne: number, plage: string, ferme: boolean }} Liste what a column takes, and where it is */
/** @typedef {import('#lib/export/classeur.ts').FeuilleClasseur & { listes?: Liste[] }} Feuille */
/** @typedef {{ fontWeight: 'bold', backgroundColor: string, fontFamily: string }} StyleTete */

/**
 * Writes a workbook. Equal workbooks give equal bytes: the archive bears the date of the data.
 * @param {Omit<import('#lib/export/classeur.ts').Classeur, 'feuilles'> & { feuilles: Feuille[] }} classeur
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
	feuilles.forEach(({ listes }, i) => {
		const nom = `xl/worksheets/sheet${i + 1}.xml`;
		if (listes) parts[nom] = strToU8(aCompleter(strFromU8(parts[nom] ?? new Uint8Array()), listes));
	});
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

/**
 * A sheet that people complete: its columns are text to their end, and some offer what they take. The
 * library writes neither.
 * @param {string} xml
 * @param {Liste[]} listes
 */
function aCompleter(xml, listes) {
	const [, style] = /<row r="2">.*?<c r="[A-Z]+2" s="(\d+)"/.exec(xml) ?? [];
	const enTexte = style ? xml.replaceAll('<col ', `<col style="${style}" `) : xml;
	const regles = listes.map(({ colonne, plage, ferme }) => {
		const lettre = String.fromCharCode(64 + colonne);
		return (
			`<dataValidation type="list" errorStyle="${ferme ? 'stop' : 'warning'}" allowBlank="1" ` +
			`showErrorMessage="1" errorTitle="Valeur imprévue" error="Choisissez dans la liste." ` +
			`sqref="${lettre}2:${lettre}100001"><formula1>${plage}</formula1></dataValidation>`
		);
	});
	const toutes = `<dataValidations count="${regles.length}">${regles.join('')}</dataValidations>`;
	return enTexte.replace('</sheetData>', `</sheetData>${toutes}`);
}
