import { describe, expect, it } from 'vitest';
import { dessinFigure } from '#lib/export/figure-svg.ts';
import { dessinGrille } from '#lib/export/figure-grille.ts';
import { dessinSvg } from '#lib/export/dessin-svg.ts';
import { dessinEn } from '#lib/export/theme.ts';
import { CLAIR, SOMBRE } from '#lib/map/palette.ts';
import { readVues } from './vues-reelles.ts';

const colours = (svg: string) => new Set(svg.match(/#[0-9a-f]{6}\b/g));
const vues = Object.entries(readVues());
const draw = (figure: (typeof vues)[number][1]['figure']) =>
	'cadre' in figure ? dessinFigure(figure) : dessinGrille(figure);

describe('a picture in the dark theme', () => {
	it.each(vues)('of %s has no colour of the light theme', (_, { figure }) => {
		const dark = colours(dessinSvg(dessinEn('sombre', draw(figure))));
		const [light, own] = [new Set<string>(Object.values(CLAIR)), Object.values(SOMBRE)];
		expect([...dark].filter((colour) => light.has(colour) && !own.includes(colour))).toEqual([]);
		expect([...dark].filter((colour) => !own.includes(colour))).toEqual([]);
	});

	it.each(vues)('of %s says what the light one says', (_, { figure }) => {
		const drawn = draw(figure);
		const bare = (svg: string) => svg.replace(/#[0-9a-f]{6}\b/g, '');
		expect(bare(dessinSvg(dessinEn('sombre', drawn)))).toBe(bare(dessinSvg(drawn)));
		expect(dessinEn('clair', drawn)).toBe(drawn);
	});

	it('refuses an ink that has no dark form', () => {
		const [, { figure }] = vues[0]!;
		const drawn = { ...draw(figure), contour: { encre: '#ff0000', epaisseur: 1 } };
		expect(() => dessinEn('sombre', drawn)).toThrow('#ff0000');
	});
});
