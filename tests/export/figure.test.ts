import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { buildFigure } from '#lib/export/figure.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { CODES, figureDe, PEINTURES, PLAN } from './fabrique.ts';

const SVG = figureSvg(figureDe());
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe('buildFigure', () => {
	it('places the 101 départements, five of them and the Paris area in insets', () => {
		const { cadre, encarts } = figureDe();
		expect(CODES.length).toBe(101);
		expect(cadre.formes.length).toBe(96);
		expect(encarts.map(({ nom }) => nom)).toEqual([
			'Petite couronne',
			'Guadeloupe',
			'Martinique',
			'Guyane',
			'La Réunion',
			'Mayotte'
		]);
	});

	it('writes codes only on the four départements that their shape does not tell', () => {
		const labelled = figureDe().encarts.flatMap(({ formes }) =>
			formes.filter(({ etiquette }) => etiquette).map(({ code }) => code)
		);
		expect(labelled.sort()).toEqual(['75', '92', '93', '94']);
	});

	it('refuses a view that forgets a département rather than leave a hole', () => {
		expect(() => buildFigure(PLAN, new Map(), figureDe())).toThrow(/n’a pas de classe/);
	});
});

describe('figureSvg', () => {
	it('is well-formed and of 1280 by 720 pixels', () => {
		const drawn = new Resvg(SVG, { font: { loadSystemFonts: false } });
		expect([drawn.width, drawn.height]).toEqual([1280, 720]);
	});

	it('stands alone: no script, no variable, nothing fetched', () => {
		expect(SVG).not.toMatch(/<script|<image|<use|var\(--|@import|on\w+=/);
		const links = [...SVG.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link);
		expect(links).toEqual(['https://mitoyen.example/?axe=cybersecurite']);
	});

	it('defines every pattern that it paints with, and no id twice', () => {
		const ids = [...SVG.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
		expect(ids.length).toBe(new Set(ids).size);
		const used = new Set([...SVG.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
		expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
		expect(used.size).toBeGreaterThan(PEINTURES.length);
	});

	it('says itself in words, and each département in its own title', () => {
		expect(SVG).toContain(
			'<title id="titre">Qui propose un service de cybersécurité\u202f?</title>'
		);
		expect(SVG).toContain(
			'<desc id="description">Elle est proposée dans tout le département pour 18 départements.</desc>'
		);
		// 96 in the metropolitan frame, 4 + 4 in that of the Paris area, 5 overseas.
		expect(count(SVG, /<title>Département \w+<\/title>/g)).toBe(109);
	});

	it('carries the legend with its counts, the source and the address of the view', () => {
		for (let i = 0; i < 6; i++) {
			expect(SVG).toMatch(new RegExp(`>Classe ${i}</text><text [^>]*>${10 + i}</text>`));
		}
		expect(SVG).toContain('Licence Ouverte 2.0.');
	});

	it('hatches what rests on facts of low confidence over its paint', () => {
		expect(SVG.match(/<path d="[^"]+" fill="url\(#metropole-surcharge\)"\/>/g)?.length).toBe(1);
		expect(SVG).toMatch(/<pattern id="metropole-surcharge"[^>]*><path/);
	});

	it('shows hostile text as text', () => {
		const titre = '<img src=x onerror=alert(1)> & {{7*7}} \u202eabc 👩‍🚒';
		const svg = figureSvg(figureDe({ titre, lien: 'https://a.example/"><script>' }));
		expect(svg).not.toMatch(/<img|<script/);
		expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(1280);
	});

	it('makes a long question smaller rather than let the legend run into the foot', () => {
		const titre = 'Qui propose un service de gestion électronique de documents ou de paye';
		for (const times of [1, 2, 4, 12]) {
			const long = {
				titre: `${titre} `.repeat(times).trim(),
				phrase: 'Mot après mot. '.repeat(times * 9)
			};
			const svg = figureSvg(figureDe(long));
			const tops = [...svg.matchAll(/<rect x="40" y="(\d+)" width="34"/g)].map(([, y]) =>
				Number(y)
			);
			expect(tops.length).toBe(6);
			expect(Math.max(...tops) + 20, `${times} times`).toBeLessThan(654);
			expect(svg).toContain(`<title id="titre">${long.titre}</title>`);
		}
	});

	it('cuts a long address on the sheet, never in its link', () => {
		const lien = `https://mitoyen.example/?axe=${'a'.repeat(400)}`;
		const svg = figureSvg(figureDe({ lien }));
		expect(svg).toContain(`href="${lien}"`);
		expect(svg).toContain('aaa…</text>');
	});

	it('draws marks of one size in every frame', () => {
		const frames = [...SVG.matchAll(/scale\(([\d.]+)\)"><defs>(.*?)<\/defs>/g)];
		expect(frames.length).toBe(7);
		for (const [, scale, defs] of frames) {
			for (const [, inverse] of defs!.matchAll(/patternTransform="scale\(([\d.]+)\)"/g)) {
				expect(Number(scale) * Number(inverse)).toBeCloseTo(1, 2);
			}
		}
	});
});
