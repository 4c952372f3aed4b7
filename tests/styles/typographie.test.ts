import { describe, expect, it } from 'vitest';
import { espacer } from '#lib/view/espacer.js';
import { typographie } from '../../scripts/typographie.mjs';

const set = (content: string) => typographie().markup?.({ content, filename: 'x.svelte' });

describe('espacer', () => {
	it('puts a narrow no-break space before ; ! ? % and inside « »', () => {
		expect(espacer('« Oui » ; non ! 5 % ?')).toBe(
			'«\u202fOui\u202f»\u202f; non\u202f! 5\u202f%\u202f?'
		);
	});

	it('puts a no-break space before a colon that ends a word, not inside an hour or an address', () => {
		expect(espacer('Base : 72, à 10:30, https://a.fr')).toBe(
			'Base\u00a0: 72, à 10:30, https://a.fr'
		);
	});

	it('changes nothing the second time', () => {
		const once = espacer('« Oui » : 5 % ?');
		expect(espacer(once)).toBe(once);
	});
});

describe('templates', () => {
	it('are set in their text and in the attributes that are read', () => {
		expect(set('<p title="Qui ?" class="a ?">Quoi ?</p>')).toEqual({
			code: '<p title="Qui\u202f?" class="a ?">Quoi\u202f?</p>'
		});
	});

	it('keep their scripts, expressions, styles and code as typed', () => {
		const content =
			"<script>const a = b ? 'c ?' : 'd ?';</script><code>a ? b</code>{a ? 1 : 2}<style>p { color : red ; }</style>";
		expect(set(content)).toEqual({ code: content });
	});

	it('are set across a line break', () => {
		expect(set('<p>Qui\n\t?</p>')).toEqual({ code: '<p>Qui\u202f?</p>' });
	});
});
