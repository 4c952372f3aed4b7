import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import dessiner from '#lib/export/ateliers/pptx.js';
import { dessinGrille } from '#lib/export/figure-grille.ts';
import { dessinFigure } from '#lib/export/figure-svg.ts';
import { CODES, figureDe, grilleDe, PLAN } from './fabrique.ts';
import { partsOf, unescapeXml, xmlFaults } from './ooxml.ts';

const HOSTILE = '<img src=x onerror=alert(1)> & "{{7*7}}" \u202eabc 👩‍🚒 \u0007';
const DIAPORAMA = {
	dessins: [dessinFigure(figureDe()), dessinGrille(grilleDe(8, 12))],
	date: '2026-11-21'
};
const attributes = (xml: string, pattern: RegExp) =>
	[...xml.matchAll(pattern)].map(([, value]) => unescapeXml(value!));

let bytes: Uint8Array;
let parts: Record<string, string>;
let carte: string;
beforeAll(async () => {
	bytes = await dessiner(DIAPORAMA);
	parts = partsOf(bytes);
	carte = parts['ppt/slides/slide1.xml']!;
});

describe('views as a presentation', () => {
	it('is well-formed XML in every part, one slide per view', async () => {
		expect(await xmlFaults(parts)).toEqual([]);
		const slides = Object.keys(parts).filter((path) => /slides\/slide\d+\.xml$/.test(path));
		expect(slides.length).toBe(2);
	});

	it('uses no id twice on a slide', () => {
		for (const n of [1, 2]) {
			const ids = attributes(parts[`ppt/slides/slide${n}.xml`]!, /<p:cNvPr id="(\d+)"/g);
			expect(ids.length).toBeGreaterThan(100);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it('draws each département as a shape of its own, with its name and its words', () => {
		const described = attributes(carte, / descr="(Département [^"]+)"/g);
		expect(new Set(described).size).toBe(CODES.length);
		expect(carte.match(/<a:custGeom>/g)!.length).toBeGreaterThan(CODES.length);
		expect(carte).not.toContain('<p:pic>');
	});

	it('takes the name of a shape from its words', async () => {
		const figure = figureDe();
		figure.cadre.formes.find(({ code }) => code === '80')!.texte = 'Somme (80)\u00a0: couvert';
		const [xml] = await slidesOf(dessinFigure(figure));
		expect(xml).toContain('name="Somme (80)" descr="Somme (80)\u00a0: couvert"');
	});

	it('has a real title, the sentence, the legend with its counts and the insets', () => {
		expect(carte).toMatch(/name="Titre".*?type="title".*?Qui propose un service de cybersécurité/s);
		expect(carte).toContain('Elle est proposée dans tout le département');
		const words = attributes(carte, /<a:t>([^<]*)<\/a:t>/g);
		for (let i = 0; i < 6; i++) {
			expect(words.indexOf(String(10 + i))).toBe(words.indexOf(`Classe ${i}`) + 1);
		}
		for (const { nom } of PLAN.encarts) expect(words).toContain(nom);
	});

	it('hatches with the patterns of Office, and says low confidence by a dashed line', () => {
		const patterns = new Set(attributes(carte, /<a:pattFill prst="(\w+)"/g));
		expect(patterns).toEqual(new Set(['wdUpDiag', 'ltDnDiag', 'pct10', 'diagCross']));
		expect(carte.match(/<a:prstDash val="sysDash"\/>/g)!.length).toBe(1);
	});

	it('paints with the colours of its theme, which are those of the site', () => {
		expect(carte).toContain('<a:schemeClr val="accent1"/>');
		expect(carte).not.toContain('<a:srgbClr val="17646F"/>');
		expect(parts['ppt/theme/theme1.xml']).toContain(
			'<a:accent1><a:srgbClr val="17646F"/></a:accent1>'
		);
	});

	it('keeps the map and the legend as groups, the map with its text', () => {
		const groups = attributes(carte, /<p:nvGrpSpPr><p:cNvPr id="\d+" name="([^"]+)"/g);
		expect(groups).toEqual(['Légende', 'Carte']);
		expect(carte).toMatch(/name="Carte" descr="Carte des départements\. État du service/);
	});

	it('marks what only decorates', () => {
		const shapes = carte.match(/<p:sp>.*?<\/p:sp>/gs)!.filter((sp) => sp.includes('custGeom'));
		for (const shape of shapes) expect(/ descr="|adec:decorative/.test(shape)).toBe(true);
	});

	it('says the source, the licence and the address of the view in the notes', () => {
		const notes = attributes(parts['ppt/notesSlides/notesSlide1.xml']!, /<a:t>([^<]*)<\/a:t>/g);
		const said = notes.join('\n');
		expect(said).toContain('Licence Ouverte 2.0');
		expect(said).toContain('https://mitoyen.example/?axe=cybersecurite');
		expect(parts['ppt/slides/_rels/slide1.xml.rels']).toContain(
			'Target="https://mitoyen.example/?axe=cybersecurite"'
		);
	});

	it('speaks French', () => {
		const spoken = Object.values(parts).flatMap((xml) => attributes(xml, / lang="([^"]+)"/g));
		expect(new Set(spoken)).toEqual(new Set(['fr-FR']));
	});

	it('draws a table as native cells, each with its words', () => {
		const cells = attributes(parts['ppt/slides/slide2.xml']!, / descr="(Famille [^"]+)"/g);
		expect(cells.length).toBe(96);
		expect(cells[0]).toBe('Famille 1, Axe 1 : 1/14');
	});

	it('keeps hostile text as text', async () => {
		const lien = 'https://mitoyen.example/?a=1&b="><script>';
		const [xml, all] = await slidesOf(dessinFigure(figureDe({ titre: HOSTILE, lien })));
		expect(await xmlFaults(all)).toEqual([]);
		const words = attributes(xml, /<a:t>([^<]*)<\/a:t>/g).join(' ');
		expect(words).toContain('<img src=x onerror=alert(1)> & "{{7*7}}"');
		expect(xml).not.toMatch(/<img|<script/);
	});

	it('is the same to the byte on another day', async () => {
		vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] });
		onTestFinished(() => void vi.useRealTimers());
		expect(await dessiner(DIAPORAMA)).toEqual(bytes);
	});
});

async function slidesOf(
	dessin: (typeof DIAPORAMA)['dessins'][number]
): Promise<[string, Record<string, string>]> {
	const all = partsOf(await dessiner({ dessins: [dessin], date: '2026-11-21' }));
	return [all['ppt/slides/slide1.xml']!, all];
}
