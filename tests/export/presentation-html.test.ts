import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type Diapo, diapositiveDe, texteDuDessin } from '#lib/export/diapositive.ts';
import { dessinGrille } from '#lib/export/figure-grille.ts';
import { dessinFigure } from '#lib/export/figure-svg.ts';
import { formesSvg, partager, type Formes } from '#lib/export/partage.ts';
import { presentationHtml } from '#lib/export/presentation-html.ts';
import { figureDe, grilleDe } from './fabrique.ts';

const HOSTILE = '</script><img src=x onerror=alert(1)> & "{{7*7}}" \u0007';

function diapo(dessin = dessinFigure(figureDe()), mots: Partial<Diapo> = {}): Diapo {
	const { titre, lien, source } = dessin;
	return {
		...{ titre, lien, source, question: '', note: '', absente: false },
		...{ texte: texteDuDessin(dessin), dessin: diapositiveDe(dessin, '') },
		...mots
	};
}
const page = (diapos: Diapo[], nom = 'Essai') =>
	presentationHtml({
		...{ nom, diapos, edition: { numero: 1, date: '2026-11-21' }, retour: null },
		...{ style: 'b{}', script: 'void 0', politique: "default-src 'none'" }
	});

describe('a document of slides', () => {
	const html = page([diapo(), diapo(dessinGrille(grilleDe(4, 6))), diapo()]);

	it('uses no id twice, and each id that it names is there', () => {
		const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
		expect(new Set(ids).size).toBe(ids.length);
		const named = [...html.matchAll(/(?:href="#|url\(#|aria-labelledby=")([^")]+)/g)];
		for (const [, id] of named) expect(ids).toContain(id);
	});

	it('writes each contour once, however many maps show it', () => {
		const [one, three] = [page([diapo()]), page([diapo(), diapo(), diapo()])];
		expect(one.length).toBeGreaterThan(80_000);
		expect((three.length - one.length) / 2).toBeLessThan(25_000);
	});

	it('holds SVG that an XML parser reads', async () => {
		const svgs = html.match(/<svg .*?<\/svg>/gs)!;
		expect(svgs).toHaveLength(4);
		const xml = svgs.map((svg, i) => ({
			fileName: `${i}.svg`,
			contents: svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
		}));
		expect((await validateXML({ xml, normalization: 'format' })).errors).toEqual([]);
	});

	it('gives each slide its title, its text, its place, and links to those around it', () => {
		expect(html.match(/<section class="diapo"/g)).toHaveLength(3);
		expect(html).toContain('aria-label="Elle est proposée dans tout le département');
		expect(html).toContain('<a href="#d1">Précédente</a><span>2 sur 3</span><a href="#d3">');
		expect(html.match(/<h1 /g)).toHaveLength(1);
		expect(html).toContain('>3 / 3<');
	});

	it('keeps hostile words as words', () => {
		const said = { titre: HOSTILE, note: HOSTILE, lien: 'https://mitoyen.example/?a="><b>' };
		const hostile = page([diapo(dessinFigure(figureDe({ titre: HOSTILE })), said)], HOSTILE);
		expect(hostile.match(/<\/script>/g)).toHaveLength(1);
		for (const raw of ['<img', '?a=">', '\u0007']) {
			expect([raw, hostile.includes(raw)]).toEqual([raw, false]);
		}
	});
});

describe('shared shapes', () => {
	it('leave the short ones, the ids of groups apart, and no link inside a picture', () => {
		const formes: Formes = new Map();
		const before = dessinFigure(figureDe());
		const [a, b] = ['a-', 'b-'].map((prefixe) => JSON.stringify(partager(before, prefixe, formes)));
		expect(a).toContain('"id":"a-carte"');
		expect(b).toContain('"id":"b-carte"');
		expect(a).not.toContain('https://mitoyen.example/?axe=cybersecurite"}');
		expect(formesSvg(formes)).toMatch(/^<svg class="formes".*<path id="f1" d="m/i);
		expect(formes.size).toBeGreaterThan(100);
	});
});
