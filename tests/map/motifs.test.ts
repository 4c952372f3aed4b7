import { describe, expect, it } from 'vitest';
import { ETATS } from '#lib/domain/etat.ts';
import Motifs from '#lib/map/Motifs.svelte';
import { MOTIFS_ETATS, peinture } from '#lib/map/motifs.ts';
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
