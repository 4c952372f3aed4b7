import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Source } from '#lib/domain/source.ts';
import ecrire from '#lib/export/ateliers/xlsx.js';
import { buildClasseur, type PresentationVue } from '#lib/export/classeur.ts';
import type { Tableau } from '#lib/export/csv.ts';
import { indexOf } from '../domain/fabrique.ts';
import { cellsOf, type CelluleLue, partsOf, xmlFaults } from './ooxml.ts';

const HOSTILES = [
	'=HYPERLINK("http://x")',
	'+33',
	'-2+3',
	'@SUM(A1)',
	'\uff1d1+1',
	'<img src=x onerror=alert(1)>',
	'{{7*7}}',
	'_x000D_',
	'ligne\nsuivante',
	'a\u0007\u0000b',
	'\u202eabc 👩‍🚒 𠀀',
	' espaces  '
];
const TABLEAU: Tableau = {
	colonnes: [
		{ nom: 'code_departement', sens: 'Code INSEE' },
		{ nom: 'nom', sens: 'Un texte' },
		{ nom: 'part', type: 'nombre', sens: 'Une part : de 0 à 1' },
		{ nom: 'minimum', type: 'booleen', sens: 'Oui ou non' }
	],
	lignes: HOSTILES.map((nom, i) => [`0${i}`, nom, i === 0 ? null : i / 3, i % 2 === 0])
};
const SOURCE: Source = {
	...{ id: 'etude', titre: 'Étude <2023>', editeur: null, url: 'https://example.org/a?b=1&c=2' },
	...{
		document: null,
		publication: '2023',
		lecture: '2026-11-21',
		nature: 'publique',
		licence: null
	}
};
const { noyau } = indexOf({ structures: [], territoires: [], services: [] });
const VUE: PresentationVue = {
	...{ noyau, sources: [SOURCE], titre: '=Qui ?', phrase: 'Elle l’est.', base: 'Base : 2.' },
	...{ source: 'Sources : documents.', lien: 'https://mitoyen.example/?axe=a&region=11' }
};

let bytes: Uint8Array;
let parts: Record<string, string>;
let donnees: CelluleLue[][];
beforeAll(async () => {
	bytes = await ecrire(buildClasseur(VUE, TABLEAU));
	parts = partsOf(bytes);
	donnees = cellsOf(parts, 1);
});

describe('a view as a workbook', () => {
	it('is well-formed XML in every part', async () => {
		expect(await xmlFaults(parts)).toEqual([]);
	});

	it('has the data, the sources and what to read first', () => {
		const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]+)"/g)];
		expect(names.map(([, name]) => name)).toEqual(['Données', 'Sources', 'Lisez-moi']);
	});

	it('keeps codes as text, with the format of text, and numbers as numbers', () => {
		expect(donnees[0]).toEqual(['code_departement', 'nom', 'part', 'minimum']);
		expect(donnees[2]!.slice(0, 1)).toEqual(['01']);
		expect(donnees[2]![2]).toBe(0.333333);
		expect(donnees.slice(1, 3).map((row) => row[3])).toEqual(['oui', 'non']);
		expect(parts['xl/styles.xml']).toContain('formatCode="@"');
	});

	it('leaves an unknown value empty: neither 0 nor a word', () => {
		expect(donnees[1]![2]).toBe(null);
	});

	it('keeps hostile text as text, and begins no cell with the sign of a formula', () => {
		const read = donnees.slice(1).map((row) => row[1]);
		expect(read.slice(0, 5)).toEqual(HOSTILES.slice(0, 5).map((text) => `'${text}`));
		expect(read[5]).toBe('<img src=x onerror=alert(1)>');
		// Escaped as ECMA-376 asks: a spreadsheet shows "_x000D_", not a carriage return.
		expect(read[7]).toBe('_x005F_x000D_');
		expect(read[8]).toBe('ligne\nsuivante');
		expect(read[9]).toBe('ab');
		expect(read.slice(10)).toEqual(HOSTILES.slice(10));
		expect(Object.values(parts).join('')).not.toMatch(/<f>|<f /);
	});

	it('says each source with its address', () => {
		expect(cellsOf(parts, 2)[1]).toEqual([
			...['etude', 'Étude <2023>', null, SOURCE.url, '2023', '2026-11-21', null, 'publique']
		]);
	});

	it('says what it is, when, under which licence, and what each column means', () => {
		const rows = cellsOf(parts, 3);
		const said = Object.fromEntries(rows.filter((row) => row.length > 1));
		expect(said).toMatchObject({
			Vue: "'=Qui ?",
			Adresse: VUE.lien,
			Licence: 'Licence Ouverte 2.0 (Etalab)',
			'Empreinte (SHA-256)': noyau.release.sha256,
			part: 'Une part\u00a0: de 0 à 1'
		});
		expect(rows.slice(-4).map(([nom]) => nom)).toEqual(TABLEAU.colonnes.map(({ nom }) => nom));
	});

	it('is the same to the byte on another day', async () => {
		vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] });
		onTestFinished(() => void vi.useRealTimers());
		expect(await ecrire(buildClasseur(VUE, TABLEAU))).toEqual(bytes);
	});
});
