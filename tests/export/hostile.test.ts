import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import imprimer from '#lib/export/ateliers/pdf.js';
import projeter from '#lib/export/ateliers/pptx.js';
import ecrire from '#lib/export/ateliers/xlsx.js';
import { DIALECTES, PROFILS, sansFormule } from '#lib/export/csv.ts';
import { tachePng } from '#lib/server/png.ts';
import { FONTS } from '#lib/server/police.ts';
import dessiner from '#lib/server/png-worker.js';
import emballer from '#lib/server/zip-worker.js';
import { CHARACTERS } from '#lib/styles/characters.ts';
import { fichiersHostiles, HOSTILES } from './hostile.ts';
import { cellsOf, partsOf, unescapeXml, xmlFaults } from './ooxml.ts';

const LETTRES = { polices: FONTS, lettres: CHARACTERS };
const titre = HOSTILES[0]!;
afterAll(() => void process.emit('sveltekit:shutdown' as 'disconnect'));

/** The archive of a view, as its thread packs it. */
async function archive(texte: string): Promise<Uint8Array> {
	const { image, ...reste } = fichiersHostiles(texte).archive('');
	return emballer({ ...reste, image: { nom: image.nom, ...tachePng(image.svg, 320) } });
}

describe.each(HOSTILES)('a view whose every text is %j', (texte) => {
	const fichiers = fichiersHostiles(texte);
	/** Every XML that it is written in, by its path. */
	const xml: Record<string, string> = {};

	it('stays text in CSV, under both profiles, and begins no cell with a formula', () => {
		for (const profil of PROFILS) {
			const delimiter = DIALECTES[profil].separateur;
			const rows: string[][] = parse(fichiers.csv(profil), { delimiter, bom: true });
			expect(rows.length).toBe(102);
			for (const [, cell] of rows.slice(1)) expect(cell).toBe(sansFormule(texte));
			for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
		}
	});

	it('stays text in JSON, in the Table Schema and in GeoJSON', () => {
		expect(JSON.parse(fichiers.json()).phrase).toBe(texte);
		expect(JSON.parse(fichiers.schema('excel')).title).toBe(texte);
		const { titre: said, features } = JSON.parse(fichiers.geojson!());
		expect(said).toBe(texte);
		expect(features[0].properties).toMatchObject({ texte, lecture: texte });
	});

	it('stays text in SVG: no element and no attribute of its own', () => {
		const svg = fichiers.svg('', '16x9');
		xml['vue.xml'] = svg;
		expect(svg).not.toMatch(/<script|<img|<foreignObject|<[^>]*\son\w+=|<[^>]*javascript:/);
		expect(unescapeXml(/<title id="titre">([^]*?)<\/title>/.exec(svg)![1]!)).toBe(texte);
	});

	it('is drawn as PNG', async () => {
		const png = await dessiner(tachePng(fichiers.svg('', '16x9'), 320));
		expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
	});

	it('stays text in PDF, whose title it is', async () => {
		const bytes = await imprimer({ ...fichiers.tirage('a4'), ...LETTRES, papier: 'a4' });
		const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
		expect((await document.getMetadata()).info).toMatchObject({ Title: texte });
		expect(await document.getJSActions()).toBe(null);
		const links = await (await document.getPage(1)).getAnnotations();
		expect(links.map(({ url }) => url)).toEqual(['https://mitoyen.example/?axe=cybersecurite']);
		await document.destroy();
	});

	it('stays text in PPTX', async () => {
		const parts = partsOf(await projeter(fichiers.tirage('16x9')));
		for (const [path, part] of Object.entries(parts)) xml[`pptx/${path}`] = part;
		const slide = parts['ppt/slides/slide1.xml']!;
		expect(slide).not.toMatch(/<img|<script|<svg/);
		const named = [...slide.matchAll(/ descr="([^"]*)"/g)].map(([, said]) => unescapeXml(said!));
		expect(named.some((said) => said.startsWith(texte.slice(0, 20).split('\n')[0]!))).toBe(true);
	});

	it('stays text in XLSX, and is no formula', async () => {
		const parts = partsOf(await ecrire(fichiers.classeur()));
		for (const [path, part] of Object.entries(parts)) xml[`xlsx/${path}`] = part;
		expect(cellsOf(parts, 1)[1]![1]).toBe(sansFormule(texte));
		expect(Object.values(parts).join('')).not.toMatch(/<f>|<f /);
	});

	it('leaves all of that well-formed: SVG, PPTX and XLSX', async () => {
		const fichiersXml = ['vue.xml', 'pptx/ppt/slides/slide1.xml', 'xlsx/xl/worksheets/sheet1.xml'];
		expect(Object.keys(xml)).toEqual(expect.arrayContaining(fichiersXml));
		expect(await xmlFaults(xml)).toEqual([]);
	});

	it('stays text in the archive, whose names it does not choose', async () => {
		const files = unzipSync(await archive(texte));
		for (const name of Object.keys(files)) expect(name).toMatch(/^[A-Za-z0-9.-]+$/);
		const lisezMoi = strFromU8(files['LISEZMOI.md']!);
		expect(lisezMoi.split('\n')[0]).toMatch(/^# /);
		expect(lisezMoi.replace(/\\[\\`*_{}[\]<>#|&]/g, '')).not.toMatch(/<\w|\]\(|\{\{/);
	});
});

describe('the archive of a view', () => {
	it('holds the data, the pictures, the schemas, the sources, and says what each is', async () => {
		const files = unzipSync(await archive(titre));
		const nom = 'mitoyen-couverture-2026-11-21';
		expect(Object.keys(files).toSorted()).toEqual([
			...['LISEZMOI.md', `${nom}-excel.csv`, `${nom}-excel.schema.json`, `${nom}.csv`],
			...[`${nom}.geojson`, `${nom}.json`, `${nom}.png`, `${nom}.schema.json`, `${nom}.svg`],
			...['sources-excel.csv', 'sources.csv']
		]);
		const fichiers = fichiersHostiles(titre);
		const read = (suffix: string) => strFromU8(files[nom + suffix]!, false);
		expect(read('.csv')).toBe(fichiers.csv('donnees-ouvertes'));
		expect(Buffer.from(files[`${nom}-excel.csv`]!).toString()).toBe(fichiers.csv('excel'));
		expect(read('.schema.json')).toBe(fichiers.schema('donnees-ouvertes'));
		expect(read('.json')).toBe(fichiers.json());
		const said = strFromU8(files['LISEZMOI.md']!);
		for (const name of Object.keys(files)) {
			if (name !== 'LISEZMOI.md') expect(said).toContain(`\`${name}\``);
		}
		for (const word of ['Licence Ouverte 2.0', 'https://mitoyen.example/', '21 novembre 2026']) {
			expect(said).toContain(word);
		}
	});

	it('is the same to the byte on another day', async () => {
		const bytes = await archive(titre);
		vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] });
		onTestFinished(() => void vi.useRealTimers());
		expect(Buffer.from(await archive(titre)).equals(Buffer.from(bytes))).toBe(true);
	});
});
