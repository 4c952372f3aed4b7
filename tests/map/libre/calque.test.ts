import { describe, expect, it } from 'vitest';
import {
	calquesCommunes,
	calquesDepartements,
	calquesNoms,
	calquesTraces
} from '#lib/map/libre/calque.ts';
import { MOTIFS } from '#lib/map/libre/classe.ts';
import { fondDe, TOKENS } from '#lib/map/libre/couleurs.ts';
import { grossissement } from '#lib/map/libre/image.ts';
import { CLAIR } from '#lib/map/palette.ts';

// Each token is its own colour, so that a layer tells which one it took.
const couleurs = Object.fromEntries(TOKENS.map((nom) => [nom, `#${nom}`]));
const teinte = { couleurs, agrandi: 1, densite: 2, motifs: new Set(['partiel']) };
const calques = [...calquesDepartements(teinte), ...calquesTraces(teinte)];
const paint = (id: string) => calques.find((calque) => calque.id === id)?.paint as object;

describe('the layers of the départements', () => {
	it('go from the sea to the outlines, then come the names', () => {
		const ids = calques.map(({ id }) => id);
		expect(ids[0]).toBe('mer');
		expect(ids.indexOf('departements halo')).toBeGreaterThan(ids.indexOf('departements surcharge'));
		expect(ids.indexOf('departements trait')).toBeGreaterThan(ids.indexOf('departements filet'));
		expect(ids.at(-1)).toBe('departements trait');
		expect(calquesNoms(teinte).map(({ id }) => id)).toEqual(['noms', 'nom']);
	});

	it('have one layer per pattern, opaque for its class alone', () => {
		const patterns = calques.filter(({ paint }) => paint && 'fill-pattern' in paint);
		expect(patterns.map(({ id }) => id)).toEqual([
			'departements partiel',
			'departements projet',
			'departements non-renseigne',
			'departements absent',
			'departements surcharge'
		]);
		expect(paint('departements partiel')).toMatchObject({
			'fill-pattern': 'partiel 1.00 2',
			'fill-opacity': ['case', ['==', ['coalesce', ['feature-state', 'classe'], 0], 2], 1, 0]
		});
	});

	it('leave out the patterns that nothing needed yet', () => {
		expect(paint('departements absent')).toMatchObject({ 'fill-opacity': 0 });
	});

	it('take their colours from the tokens: undefined is in no layer', () => {
		expect(
			JSON.stringify([...calques, ...calquesNoms(teinte), ...calquesCommunes(teinte)])
		).not.toMatch(/null|undefined/);
		expect(paint('mer')).toEqual({ 'background-color': '#mer' });
		expect(JSON.stringify(paint('departements'))).toContain('1,"#couvert",2,"#partiel-f"');
	});

	it('ask for no file: neither glyphs nor sprite', () => {
		expect(JSON.stringify(calques)).not.toMatch(/https?:|\.pbf|sprite|icon-/);
	});
});

describe('the tokens of the map', () => {
	it('are all colours of the light palette or strokes of the style sheet', () => {
		const strokes = ['fond', 'focus-int', 'focus-ext'];
		expect(TOKENS.filter((nom) => !(nom in CLAIR) && !strokes.includes(nom))).toEqual([]);
	});

	it('give each paint a ground: its own colour, or that of its pattern', () => {
		expect(fondDe('couvert')).toBe('couvert');
		expect(fondDe('sans-structure')).toBe('sans-f');
		expect(fondDe('absent')).toBe(MOTIFS.absent!.fond);
		expect(fondDe('s3')).toBe('s3');
	});
});

describe('the size of patterns', () => {
	it('follows the zoom by quarters, from 1 to 2, as tiles do', () => {
		expect([5, 5.1, 5.25, 5.5, 6].map(grossissement)).toEqual([1, 1, 2 ** 0.25, 2 ** 0.5, 1]);
		expect(grossissement(5.99)).toBe(2);
	});
});
