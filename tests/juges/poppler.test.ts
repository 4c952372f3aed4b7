import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { FEUILLES } from '#lib/export/figure-feuille.ts';
import { fichiersDe, legendeDe, serre, textesDe, vueDe } from './attendu.ts';
import { lire } from './programme.ts';
import { NOMS, PAPIERS } from './vues.ts';

const dossier = inject('dossier');

/** What pdfinfo says, by name. */
async function infos(path: string): Promise<Record<string, string>> {
	const lines = (await lire('pdfinfo', path)).split('\n');
	return Object.fromEntries(
		lines.filter((line) => line.includes(':')).map((line) => line.split(/:\s+(.*)/, 2))
	);
}

describe.each(NOMS)('poppler reads the PDF of %s', (nom) => {
	it('with all its texts: title, sentence, base, legend, cells, source, address', async () => {
		const text = serre(await lire('pdftotext', '-raw', pdf('a4-paysage'), '-'));
		const attendus = textesDe(nom, 'a4');
		expect(attendus.length).toBeGreaterThan(15);
		expect(attendus.filter(({ vu }) => !text.includes(serre(vu)))).toEqual([]);
	});

	it('with the whole title and sentence, and each entry of the legend beside its count', async () => {
		const text = serre(await lire('pdftotext', '-raw', pdf('a4-portrait'), '-'));
		const { titre, phrase, source } = vueDe(nom).figure();
		for (const one of [titre, phrase, source]) expect(text).toContain(serre(one));
		for (const { libelle, nombre } of legendeDe(nom)) {
			expect(text).toContain(serre(`${libelle}${nombre}`));
		}
	});

	it.each(Object.entries(PAPIERS))('at its size, on one page: %s', async (papier, { points }) => {
		const { Pages, 'Page size': size } = await infos(pdf(papier));
		expect(Pages).toBe('1');
		const [width, height] = /([\d.]+) x ([\d.]+) pts/.exec(size!)!.slice(1).map(Number);
		expect([Math.abs(width! - points[0]) < 0.1, Math.abs(height! - points[1]) < 0.1], size).toEqual(
			[true, true]
		);
	});

	it('with its title, its tags and its date; in French', async () => {
		const { Title, Tagged, JavaScript, CreationDate } = await infos(pdf('a4-paysage'));
		expect(serre(Title!)).toBe(serre(fichiersDe(nom).tirage('a4').dessins[0]!.titre));
		expect([Tagged, JavaScript]).toEqual(['yes', 'no']);
		const { date } = vueDe(nom).noyau.release;
		expect(new Date(CreationDate!).toISOString().slice(0, 10)).toBe(date);
		// poppler says no language: the catalogue of the document does.
		expect(readFileSync(pdf('a4-paysage'), 'latin1')).toMatch(/\/Lang \(fr-FR\)/);
		const structure = await lire('pdfinfo', '-struct-text', pdf('a4-paysage'));
		expect(structure).toMatch(/^Document/);
		expect(structure).toContain('H1');
		const { titre } = vueDe(nom).figure();
		expect(serre(structure)).toContain(serre(titre));
	});

	it('with letters of its own, all embedded', async () => {
		const fonts = (await lire('pdffonts', pdf('a4-paysage'))).trim().split('\n').slice(2);
		expect(fonts.length).toBeGreaterThan(0);
		for (const font of fonts) expect(font).toMatch(/SourceSerif\S* .* yes yes yes /);
	});

	const pdf = (papier: string) => join(dossier, `${nom}-${papier}.pdf`);
});

/** The network and its matrix write their longest names short: they are whole in its tables. */
const ENTIERES = NOMS.filter((nom) => nom !== 'solutions' && nom !== 'matrice');

describe.each(ENTIERES)('the sheets of %s', (nom) => {
	it.each(Object.keys(FEUILLES))('cut no text to hold: %s', (feuille) => {
		const cut = textesDe(nom, feuille).filter(({ texte, vu }) => serre(texte) !== serre(vu));
		expect(cut).toEqual([]);
	});
});
