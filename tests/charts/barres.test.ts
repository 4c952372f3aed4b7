import { describe, expect, it } from 'vitest';
import Barres from '#lib/charts/Barres.svelte';
import { scaleMax } from '#lib/charts/echelle.ts';
import { html, textOf } from '../ui/html.ts';

const PROPS = { title: 'Par famille', base: 'Base : 58 et 67.', series: ['Étude', 'Mitoyen'] };

describe('Barres', () => {
	it('says every number in words, with its series', () => {
		const rows = [{ id: 'adm', label: 'ADM', values: [3, 2] }];
		expect(textOf(html(Barres, { ...PROPS, rows }))).toContain(
			'ADM Étude\u00a0: 3 Mitoyen\u00a0: 2'
		);
	});

	it('says that a value is unknown: no bar, no zero', () => {
		const rows = [
			{ id: 'a', label: 'A', values: [null, 17] },
			{ id: 'b', label: 'B', values: [1, 0] }
		];
		const markup = html(Barres, { ...PROPS, rows });
		expect(textOf(markup)).toContain('A Étude\u00a0: inconnu Mitoyen\u00a0: 17');
		expect(textOf(markup)).toContain('B Étude\u00a0: 1 Mitoyen\u00a0: 0');
		expect(markup.match(/--part/g)).toHaveLength(2);
	});

	it('says once, in its key, that a whole series is unknown', () => {
		const rows = [{ id: 'a', label: 'A', values: [null, 17] }];
		const text = textOf(html(Barres, { ...PROPS, rows }));
		expect(text.match(/inconnu/g)).toHaveLength(1);
		expect(text).toContain('A Mitoyen\u00a0: 17');
	});
});

describe('scaleMax', () => {
	it('is the largest known value, and never zero', () => {
		expect(scaleMax([3, null, 22])).toBe(22);
		expect(scaleMax([null, 0])).toBe(1);
	});
});
