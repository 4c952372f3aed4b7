import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { onTestFinished } from 'vitest';

/** A file of a temporary folder, which goes away with the test that asks for it. */
export function fichier(nom: string, contenu: string | Uint8Array): string {
	const dir = mkdtempSync(join(tmpdir(), 'mitoyen-import-'));
	// Not `afterAll`: files share this module, and only the first of them would register it.
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const path = join(dir, nom);
	writeFileSync(path, contenu);
	return path;
}

export const esc = (t: string) =>
	t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A row of cells as texts written in place. */
export const rang = (cellules: readonly string[], attributs = '') =>
	`<row${attributs}>${cellules
		.map((c) => `<c t="inlineStr"><is><t xml:space="preserve">${esc(c)}</t></is></c>`)
		.join('')}</row>`;

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with some sheets, by name: each is the XML of its rows. */
export function parties(feuilles: Record<string, string>): Record<string, string> {
	const noms = Object.keys(feuilles);
	const sheets = noms.map(
		(nom, i) => `<sheet name="${esc(nom)}" sheetId="${i + 1}" r:id="r${i}"/>`
	);
	const rels = noms.map(
		(_, i) =>
			`<Relationship Id="r${i}" Type="${RELATIONS}/worksheet" Target="worksheets/s${i}.xml"/>`
	);
	return {
		'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${rels.join('')}</Relationships>`,
		...Object.fromEntries(
			noms.map((nom, i) => [
				`xl/worksheets/s${i}.xml`,
				`<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${feuilles[nom]}</sheetData></worksheet>`
			])
		)
	};
}

/** A workbook of these parts, in a file. */
export function classeur(contenu: Record<string, string | Uint8Array>, nom = 'essai.xlsx'): string {
	const bytes = Object.entries(contenu).map(([path, part]) => [
		path,
		typeof part === 'string' ? strToU8(part) : part
	]);
	return fichier(nom, zipSync(Object.fromEntries(bytes)));
}

/** Bytes that an archive makes some fifty times smaller: one in fifty is that of chance (of a seed). */
export function compressible(taille: number): Uint8Array {
	const octets = new Uint8Array(taille);
	const mots = new Uint32Array(octets.buffer, 0, Math.floor(taille / 4));
	let etat = 20_261_122;
	for (let i = 0; i < mots.length; i++) {
		if (i % 500_000 >= 10_000) continue;
		etat ^= etat << 13;
		etat ^= etat >>> 17;
		etat ^= etat << 5;
		mots[i] = etat;
	}
	return octets;
}
