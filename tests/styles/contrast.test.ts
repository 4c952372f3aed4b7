import { describe, expect, it } from 'vitest';
import { contrast } from './colour.ts';
import { THEMES, token } from './tokens.ts';

const TEXT = [
	...['fond', 'feuille', 'creux', 'mer', 'accent-doux', 'alerte-doux', 'attention-doux'].map(
		(ground) => ['encre', ground]
	),
	...['fond', 'feuille', 'creux', 'mer', 'accent-doux'].map((ground) => ['encre-2', ground]),
	...['fond', 'feuille', 'accent-doux', 'creux', 'attention-doux', 'alerte-doux'].map((ground) => [
		'accent',
		ground
	]),
	['encre-inv', 'accent'],
	['fond', 'encre'],
	['alerte', 'fond'],
	['alerte', 'alerte-doux'],
	['attention', 'attention-doux']
] as [string, string][];

const GRAPHICS = [
	['bord', 'fond'],
	['bord', 'feuille'],
	['bord', 'creux'],
	['couvert', 'sans-f'],
	['couvert', 'limite'],
	['couvert', 'partiel-f'],
	['couvert', 'nr-f'],
	['nr-m', 'nr-f'],
	['absent-m', 'absent-f'],
	['gauche-m', 'gauche-p'],
	['droite-m', 'droite-p'],
	['gauche-m', 'droite-p'],
	['verdict', 'deux'],
	['verdict', 'deux-p'],
	['deux', 'gauche'],
	['deux', 'droite'],
	['deux-p', 'sans-f'],
	['s4', 'sans-f'],
	['s4', 'fond'],
	['s5', 'fond'],
	['s5', 's1'],
	['focus-int', 'focus-ext'],
	...[
		'sans-f',
		'nr-f',
		'partiel-f',
		'absent-f',
		'limite',
		'mer',
		'voisins',
		's1',
		'gauche-p',
		'droite-p'
	].map((ground) => ['limite-2', ground]),
	...['g-syndicat', 'g-ingenierie', 'g-gestion', 'g-partenaire'].map((group) => [group, 'fond'])
] as [string, string][];

const RINGED = [
	...['fond', 'feuille', 'mer', 'couvert', 'partiel-f', 'nr-f', 'absent-f', 'sans-f', 'accent'],
	...['s1', 's2', 's3', 's4', 's5'],
	...['gauche', 'gauche-p', 'droite', 'droite-p', 'deux', 'deux-p']
];

describe.each(THEMES)('theme %s', (theme) => {
	const ratio = (a: string, b: string) => contrast(token(a, theme), token(b, theme));

	it.each(TEXT)('reads %s on %s at 4.5:1 or more', (ink, ground) => {
		expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(GRAPHICS)('shows %s on %s at 3:1 or more', (mark, ground) => {
		expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
	});

	it.each(RINGED)('shows one tone of the focus ring on %s at 3:1 or more', (ground) => {
		expect(Math.max(ratio('focus-int', ground), ratio('focus-ext', ground))).toBeGreaterThanOrEqual(
			3
		);
	});
});

describe('contrast', () => {
	it('is 21 between black and white, 4.48 between #777 and white', () => {
		expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
		expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
	});

	it('of the text on the page is 15.80 in light and 15.45 in dark', () => {
		expect(contrast(token('encre', 'clair'), token('fond', 'clair'))).toBeCloseTo(15.8, 2);
		expect(contrast(token('encre', 'sombre'), token('fond', 'sombre'))).toBeCloseTo(15.45, 2);
	});
});
