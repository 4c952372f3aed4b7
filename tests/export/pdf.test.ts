import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import imprimer from '#lib/export/ateliers/pdf.js';
import type { Dessin } from '#lib/export/dessin.ts';
import { dessinGrille } from '#lib/export/figure-grille.ts';
import { dessinFigure } from '#lib/export/figure-svg.ts';
import { FONTS } from '#lib/server/police.ts';
import { CHARACTERS } from '#lib/styles/characters.ts';
import { figureDe, grilleDe } from './fabrique.ts';

const LETTRES = { date: '2026-11-21', polices: FONTS, lettres: CHARACTERS };
const DESSINS = [dessinFigure(figureDe(), 'a4'), dessinGrille(grilleDe(8, 12), 'a4-portrait')];
const print = (dessins: Dessin[], papier: 'a4' | 'a3' = 'a4') =>
	imprimer({ ...LETTRES, dessins, papier });

const opened: PDFDocumentProxy[] = [];
async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
	const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
	opened.push(document);
	return document;
}
async function textOf(document: PDFDocumentProxy, page = 1): Promise<string> {
	const { items } = await (await document.getPage(page)).getTextContent();
	return items
		.map((item) => ('str' in item ? item.str : ''))
		.join(' ')
		.replace(/ +/g, ' ');
}

type Noeud = { role?: string; alt?: string; children?: Noeud[] };
function roles({ role, children = [] }: Noeud): string[] {
	return [...(role ? [role] : []), ...children.flatMap(roles)];
}

let bytes: Uint8Array;
let lu: PDFDocumentProxy;
beforeAll(async () => {
	bytes = await print(DESSINS);
	lu = await open(bytes);
});
afterAll(() => Promise.all(opened.map((document) => document.destroy())));

describe('views as a document', () => {
	it('has one page per view, of the size of the paper, in its direction', async () => {
		expect(lu.numPages).toBe(2);
		const size = async (document: PDFDocumentProxy, n: number) =>
			(await document.getPage(n)).view.slice(2).map(Math.round);
		expect(await size(lu, 1)).toEqual([842, 595]);
		expect(await size(lu, 2)).toEqual([595, 842]);
		expect(await size(await open(await print(DESSINS, 'a3')), 1)).toEqual([1191, 842]);
	});

	it('says its title, its language, and that it is tagged', async () => {
		const { info, metadata } = await lu.getMetadata();
		expect(info).toMatchObject({
			...{ Title: DESSINS[0]!.titre, Language: 'fr-FR', Creator: 'Mitoyen' }
		});
		expect((await lu.getMarkInfo())?.Marked).toBe(true);
		expect(metadata?.get('dc:title')).toBeTruthy();
	});

	it('holds its text as text: title, sentence, legend with counts, insets, source and address', async () => {
		const text = await textOf(lu);
		expect(text).toMatch(/^Qui propose un service de cybersécurité\s\?/);
		expect(text).toContain('Elle est proposée dans tout le département pour 18 départements.');
		for (let i = 0; i < 6; i++) expect(text).toContain(`Classe ${i} ${10 + i}`);
		for (const word of ['La Réunion', 'Licence Ouverte 2.0.', 'https://mitoyen.example/']) {
			expect(text).toContain(word);
		}
	});

	it('links back to its view', async () => {
		const links = await (await lu.getPage(1)).getAnnotations();
		expect(links.map(({ url }) => url)).toEqual(['https://mitoyen.example/?axe=cybersecurite']);
	});

	it('tags its title, the map as a figure with its text, the legend as a list', async () => {
		const tree = (await (await lu.getPage(1)).getStructTree()) as Noeud;
		const said = roles(tree);
		expect(said).toEqual(expect.arrayContaining(['H1', 'P', 'L', 'Figure', 'Link']));
		expect(said.filter((role) => role === 'LI').length).toBe(6);
		expect(JSON.stringify(tree)).toContain('Carte des départements. État du service');
	});

	it('tags a table as a table', async () => {
		const said = roles((await (await lu.getPage(2)).getStructTree()) as Noeud);
		expect(said.filter((role) => role === 'TR').length).toBe(13);
		expect(said.filter((role) => role === 'TH').length).toBe(8 + 12);
		// The reader leaves out the empty corner.
		expect(said.filter((role) => role === 'TD').length).toBe(96);
	});

	it('shows a sign in place of a letter that the font has not got, and keeps hostile text as text', async () => {
		const titre = '<script>alert(1)</script> 👩 Łódź';
		const document = await open(await print([dessinFigure(figureDe({ titre }), 'a4')]));
		expect(await textOf(document)).toContain('<script>alert(1)</script> ? ?ód?');
		expect((await document.getMetadata()).info).toMatchObject({ Title: titre });
		expect(await document.getJSActions()).toBe(null);
	});

	it('is the same to the byte on another day', async () => {
		vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] });
		onTestFinished(() => void vi.useRealTimers());
		expect(Buffer.from(await print(DESSINS)).equals(Buffer.from(bytes))).toBe(true);
	});
});
