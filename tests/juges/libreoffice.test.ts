import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import type { Classeur } from '#lib/export/classeur.ts';
import { fichiersDe, legendeDe, serre, textesDe, vueDe } from './attendu.ts';
import { lire } from './programme.ts';
import { NOMS } from './vues.ts';

const bureau = join(inject('dossier'), 'bureau');

/** Rows of a CSV, as text. */
const rangees = (path: string): string[][] =>
	parse(readFileSync(path), { bom: true, relax_column_count: true });

/** Cells without the empty ones at the end, which a sheet does not tell from none. */
function sansFin(cells: readonly string[]): string[] {
	const last = cells.findLastIndex((cell) => cell !== '');
	return cells.slice(0, last + 1);
}

/** The cells of a sheet as LibreOffice read them. */
const luesDe = (nom: string, feuille: string) =>
	rangees(join(bureau, `${nom}-${feuille}.csv`)).map(sansFin);

/** The cells of a sheet as we meant them. */
const voulues = ({ lignes }: Classeur['feuilles'][number]) =>
	lignes.map((ligne) => sansFin(ligne.map((cell) => String(cell ?? ''))));

describe.each(NOMS)('LibreOffice opens the slide of %s', (nom) => {
	const pdf = join(bureau, `${nom}.pdf`);

	it('as one page of 13.33 by 7.5 inches', async () => {
		const said = await lire('pdfinfo', pdf);
		expect(said).toMatch(/^Pages: +1$/m);
		const [width, height] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(said)!.slice(1).map(Number);
		expect([Math.round(width!), Math.round(height!)]).toEqual([960, 540]);
	});

	it('with all its texts: title, sentence, legend with its counts, cells, source', async () => {
		const text = serre(await lire('pdftotext', '-raw', pdf, '-'));
		const { titre, phrase, source } = vueDe(nom).figure();
		for (const one of [titre, phrase, source]) expect(text).toContain(serre(one));
		for (const { libelle, nombre } of legendeDe(nom)) {
			expect(text).toContain(serre(`${libelle}${nombre}`));
		}
		const missing = textesDe(nom, '16x9').filter(({ vu }) => !text.includes(serre(vu)));
		expect(missing).toEqual([]);
	});
});

describe.each(NOMS)('LibreOffice opens the workbook of %s', (nom) => {
	it.each([0, 1, 2])('and reads every cell of sheet %i as we meant it', (n) => {
		const feuille = fichiersDe(nom).classeur().feuilles[n]!;
		expect(luesDe(nom, feuille.nom)).toEqual(voulues(feuille));
	});
});

describe.each([...NOMS, 'annuaire'])('the data sheet of %s', (nom) => {
	it('is the CSV, cell by cell: codes keep their zeros, unknown values are empty', () => {
		const csv = rangees(join(inject('dossier'), `${nom}-donnees-ouvertes.csv`));
		expect(csv.length).toBeGreaterThan(3);
		expect(luesDe(nom, 'Données')).toEqual(csv.map(sansFin));
	});
});
