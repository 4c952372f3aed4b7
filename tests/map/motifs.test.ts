import { describe, expect, it } from 'vitest';
import { ETATS } from '#lib/domain/etat.ts';
import Motifs from '#lib/map/Motifs.svelte';
import { MOTIFS_ETATS, peinture, stylePeinture } from '#lib/map/motifs.ts';
import { html } from '../ui/html.ts';

describe('peinture', () => {
	it('paints the six states in six ways, solid for the whole and blank for nobody', () => {
		expect(ETATS.map((etat) => peinture(etat, 'x'))).toEqual([
			'var(--couvert)',
			'url(#x-partiel)',
			'url(#x-projet)',
			'url(#x-non-renseigne)',
			'url(#x-absent)',
			'var(--sans-f)'
		]);
	});

	it('paints a sequential class with its token', () => {
		expect(peinture('s3', 'x')).toBe('var(--s3)');
	});
});

describe('a class of overlap', () => {
	it('is a flat ink for the whole, a pattern for a part and for a verdict', () => {
		expect(
			['gauche-entiere', 'droite-partie', 'deux-doublon', 'deux-p', 'disjoints'].map((nom) =>
				peinture(nom, 'x')
			)
		).toEqual([
			'var(--gauche)',
			'url(#x-droite-partie)',
			'url(#x-deux-doublon)',
			'var(--deux-p)',
			'url(#x-disjoints)'
		]);
	});

	it('carries its paints to the three widths of a map, unlike a state, which has a rule there', () => {
		expect(stylePeinture('deux-meme')).toBe(
			'--petit:url(#petit-deux-meme);--moyen:url(#moyen-deux-meme);--grand:url(#grand-deux-meme)'
		);
		expect(stylePeinture('droite-entiere')).toBe('--grand:var(--droite)');
		expect(stylePeinture('partiel')).toBeUndefined();
		expect(stylePeinture('voisins')).toBeUndefined();
	});
});

describe('Motifs', () => {
	it('defines each pattern once under its prefix, without a literal colour', () => {
		const markup = html(Motifs, { prefixe: 'x' });
		const ids = [...markup.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
		expect(ids).toEqual(Object.keys(MOTIFS_ETATS).map((nom) => `x-${nom}`));
		expect(markup).not.toMatch(/#[0-9a-f]{6}/);
	});

	it('keeps its marks at a constant size on screen when the map is scaled', () => {
		expect(html(Motifs, { prefixe: 'x', echelle: 1.5 })).toContain('patternTransform="scale(1.5)"');
	});
});
