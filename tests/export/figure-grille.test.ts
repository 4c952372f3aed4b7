import { describe, expect, it } from 'vitest';
import { grilleSvg, type Grille } from '#lib/export/figure-grille.ts';

const GRILLE: Grille = {
	titre: 'Qui <propose> quoi ?',
	phrase: 'Une phrase.',
	base: 'Base : 2 structures.',
	colonnes: ['Données', 'Un très long nom de colonne qui ne tient pas'],
	rangs: [
		{
			nom: 'CDG (2)',
			cases: [
				{ peinture: 'couvert', texte: '2/2' },
				{ peinture: 'non-renseigne', texte: '–/2' }
			]
		},
		{ nom: 'THD (1)', cases: [{ peinture: '', texte: 'Aucun' }] }
	],
	source: 'Sources : documents publics.',
	lien: 'https://example.org/empreinte'
};

describe('a table as a picture', () => {
	const svg = grilleSvg(GRILLE, '@font-face{}');

	it('says its words, escaped, and the way back to its view', () => {
		expect(svg).toContain('<title id="titre">Qui &lt;propose&gt; quoi ?</title>');
		expect(svg).toContain('href="https://example.org/empreinte"');
		expect(svg).toContain('<style>@font-face{}</style>');
	});

	it('draws one box per painted cell, with its pattern, and none for words alone', () => {
		expect(svg.match(/width="34"/g)).toHaveLength(2);
		expect(svg).toContain('fill="url(#case-non-renseigne)"');
		expect(svg).toContain('<pattern id="case-non-renseigne"');
		expect(svg).toContain('>Aucun</text>');
	});

	it('stays in its sheet whatever the number of rows', () => {
		const rangs = Array.from({ length: 40 }, (_, i) => ({ ...GRILLE.rangs[0]!, nom: `R${i}` }));
		const ys = [...grilleSvg({ ...GRILLE, rangs }).matchAll(/ y="([\d.]+)"/g)].map(([, y]) =>
			Number(y)
		);
		expect(Math.max(...ys)).toBeLessThan(720);
	});
});

it('cuts no count where columns are narrow: words go under their box', () => {
	const cases = Array.from({ length: 12 }, (_, c) => ({
		peinture: 'couvert',
		texte: `${c + 4}/15`
	}));
	const rangs = Array.from({ length: 10 }, (_, r) => ({ nom: `Famille ${r}`, cases }));
	const colonnes = cases.map((_, c) => `Axe ${c}`);
	for (const feuille of ['16x9', '4x3', 'carre', 'a4', 'a4-portrait'] as const) {
		const svg = grilleSvg({ ...GRILLE, colonnes, rangs }, '', feuille);
		expect([feuille, svg.includes('…')]).toEqual([feuille, false]);
	}
});
