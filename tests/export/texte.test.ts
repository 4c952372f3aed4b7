import { describe, expect, it } from 'vitest';
import { escapeXml, measure, wrap } from '#lib/export/texte.ts';

describe('escapeXml', () => {
	it('lets no markup through', () => {
		expect(escapeXml('<a href="x">L\'Haÿ & Cie</a>')).toBe(
			'&lt;a href=&quot;x&quot;&gt;L&#39;Haÿ &amp; Cie&lt;/a&gt;'
		);
	});

	it('drops what XML cannot carry and keeps the rest, emoji included', () => {
		expect(escapeXml('a\u0000b\u0007c\ud800d\uffffe 👩‍🚒')).toBe('abcde 👩‍🚒');
	});
});

describe('wrap', () => {
	it('keeps lines under the width and loses no word', () => {
		const text = 'Qui propose un service de cybersécurité dans les départements de la région ?';
		const lines = wrap(text, 200, 20);
		expect(lines.length).toBeGreaterThan(2);
		expect(lines.join(' ')).toBe(text);
		expect(lines.filter((line) => measure(line, 20) > 200)).toEqual([]);
	});

	it('never cuts at a no-break space', () => {
		expect(wrap('«\u202foui\u202f»\u00a0?', 1, 20)).toEqual(['«\u202foui\u202f»\u00a0?']);
	});

	it('lets a word wider than the line stand alone rather than disappear', () => {
		expect(wrap('anticonstitutionnellement court', 50, 20)).toEqual([
			'anticonstitutionnellement',
			'court'
		]);
	});
});
