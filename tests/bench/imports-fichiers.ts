import { strToU8, zipSync } from 'fflate';
import ecrire from '#lib/export/ateliers/xlsx.js';
import { readCog } from '#lib/server/cog.ts';
import { FEUILLES, readDonnees } from '#lib/server/data/donnees.ts';

export const LIGNES = 100_000;

/** Rows of territories, all of them right and new: each structure, commune after commune. */
function lignes(): string[][] {
	const { code, nom } = readCog('data/cog').communes;
	const { structures, sources } = readDonnees('data').donnees;
	const slugs = [...new Set(structures.lignes.map(({ valeur }) => valeur.structure))];
	const source = sources.lignes[0]!.valeur.id;
	return Array.from({ length: LIGNES }, (_, i) => {
		const commune = i % code.length;
		const structure = slugs[Math.floor(i / code.length)]!;
		const ou = [structure, 'commune', code[commune]!, nom[commune]!, 'adherents', 'entiere'];
		return [...ou, source, '2026-01-02', 'moyenne', ''];
	});
}

const TETE = Object.keys(FEUILLES.territoires.shape);
const enCsv = (rows: string[][]) =>
	Buffer.from(rows.map((row) => row.map((c) => `"${c}"`).join(';')).join('\r\n'));

export const csv = (): Uint8Array => enCsv([TETE, ...lignes()]);

/** Each row has a mistake of its own: a code that does not exist. */
export function csvFautif(): Uint8Array {
	const rows = lignes().map((row, i) => row.with(2, `Z${i}`).with(3, `Nulle part ${i}`));
	return enCsv([TETE, ...rows]);
}

export function xlsx(): Promise<Uint8Array> {
	const feuille = { nom: 'territoires', largeurs: TETE.map(() => 12), tetes: [0] };
	const rows = [TETE, ...lignes().map((row) => row.map((c) => c || null))];
	return ecrire({ date: '2026-01-01', tete: '#dddddd', feuilles: [{ ...feuille, lignes: rows }] });
}

/** Half a gigabyte of zeros, in half a megabyte. */
export const bombe = (): Uint8Array =>
	zipSync({
		'xl/workbook.xml': strToU8('<workbook/>'),
		'xl/worksheets/sheet1.xml': new Uint8Array(500e6)
	});
