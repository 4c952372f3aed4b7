import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Element } from '#lib/export/dessin.ts';
import { FEUILLES, type NomFeuille } from '#lib/export/figure-feuille.ts';
import { dessinGrille } from '#lib/export/figure-grille.ts';
import { dessinFigure } from '#lib/export/figure-svg.ts';
import { FONTS } from '#lib/server/police.ts';
import { hasGlyph } from '../styles/cmap.ts';
import { readVues, VUES } from './vues-reelles.ts';

let vues: ReturnType<typeof readVues>;
beforeAll(() => {
	vues = readVues();
});

/** Every line that a drawing writes, with the weight of its letters. */
function lignes(elements: readonly Element[]): { ligne: string; gras: boolean }[] {
	return elements.flatMap((element) => {
		if (element.genre === 'groupe') return lignes(element.enfants);
		if (element.genre !== 'texte') return [];
		return element.lignes.map((ligne) => ({ ligne, gras: element.gras }));
	});
}

describe.each(VUES)('the picture of %s, under the published facts', (nom) => {
	it('writes only letters that the shipped font draws, on every sheet', () => {
		const [maigre, gras] = FONTS.map((path) => hasGlyph(readFileSync(path)));
		const { figure } = vues[nom];
		for (const feuille of Object.keys(FEUILLES) as NomFeuille[]) {
			const { elements } =
				'cadre' in figure ? dessinFigure(figure, feuille) : dessinGrille(figure, feuille);
			const written = lignes(elements);
			expect(written.length).toBeGreaterThan(20);
			for (const { ligne, gras: bold } of written) {
				const missing = [...ligne].filter((c) => !(bold ? gras! : maigre!)(c));
				expect(missing, ligne).toEqual([]);
			}
		}
	});
});
