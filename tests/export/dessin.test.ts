import { describe, expect, it } from 'vitest';
import type { Element, Texte } from '#lib/export/dessin.ts';
import { FEUILLES, type NomFeuille } from '#lib/export/figure-feuille.ts';
import { dessinGrille } from '#lib/export/figure-grille.ts';
import { dessinFigure } from '#lib/export/figure-svg.ts';
import { figureDe, grilleDe, PEINTURES } from './fabrique.ts';

type Place = { nom: string; x: number; y: number };

/** The four corners of what a drawing puts on its sheet, in pixels of the sheet. */
function places(elements: readonly Element[], dx = 0, dy = 0, scale = 1): Place[] {
	return elements.flatMap((element): Place[] => {
		const at = (nom: string, x: number, y: number) => ({
			nom,
			x: dx + x * scale,
			y: dy + y * scale
		});
		switch (element.genre) {
			case 'groupe': {
				const { x, y, echelle, coupe, enfants, id } = element;
				// What is cut at a frame cannot leave it.
				if (coupe) return [at(id, x, y), at(id, x + coupe[0] * echelle, y + coupe[1] * echelle)];
				return places(enfants, dx + x * scale, dy + y * scale, scale * echelle);
			}
			case 'rectangle': {
				const { x, y, largeur, hauteur, nom } = element;
				return [at(nom, x, y), at(nom, x + largeur, y + hauteur)];
			}
			case 'texte': {
				const { x, y, pas, lignes, corps, texte } = element;
				return [at(texte, x, y - corps), at(texte, x, y + (lignes.length - 1) * pas)];
			}
			case 'chemin':
				return [];
		}
	});
}

function textes(elements: readonly Element[]): Texte[] {
	return elements.flatMap((element) => {
		if (element.genre === 'groupe') return textes(element.enfants);
		return element.genre === 'texte' ? [element] : [];
	});
}

const LEGENDE = Array.from({ length: 15 }, (_, i) => ({
	peinture: PEINTURES[i % 6]!,
	libelle: `Une classe dont le nom est assez long ${i}`,
	nombre: i
}));
const NOMS = Object.keys(FEUILLES) as NomFeuille[];

describe.each(NOMS)('a figure on a sheet %s', (nom) => {
	const { largeur, hauteur, pied } = FEUILLES[nom];
	const long = 'Elle est proposée dans tout le département pour 18 départements. '.repeat(6);
	const dessins = {
		carte: dessinFigure(figureDe(), nom),
		longue: dessinFigure(figureDe({ phrase: long, titre: long, legende: LEGENDE }), nom),
		grille: dessinGrille(grilleDe(6, 12), nom)
	};

	it.each(Object.entries(dessins))('stays on it: %s', (_, dessin) => {
		expect([dessin.largeur, dessin.hauteur]).toEqual([largeur, hauteur]);
		for (const { nom, x, y } of places(dessin.elements)) {
			expect(x >= 0 && x <= largeur && y >= 0 && y <= hauteur, `${nom} at ${x}, ${y}`).toBe(true);
		}
	});

	it('keeps the legend over the foot, and its letters readable', () => {
		const words = textes(dessins.longue.elements);
		const labels = words.filter(({ texte }) => texte.startsWith('Une classe'));
		expect(labels.length).toBe(15);
		expect(Math.max(...labels.map(({ y }) => y))).toBeLessThan(pied.y - 22);
		expect(Math.min(...labels.map(({ corps }) => corps))).toBeGreaterThanOrEqual(11);
	});

	it('lays neither the map nor an inset over the words', () => {
		const { texte, carte, encarts } = FEUILLES[nom];
		const beside = carte.x >= texte.x + texte.largeur;
		const under = texte.bas !== null && carte.y >= texte.bas;
		expect(beside || under).toBe(true);
		const rows = Math.ceil(6 / encarts.colonnes);
		const bottom = encarts.y + (rows - 1) * encarts.pas[1] + encarts.largeur * 0.825 + 14;
		expect(bottom).toBeLessThanOrEqual(pied.y - 22);
	});
});

describe('a drawing', () => {
	it('has every paint that its shapes name', () => {
		const { peintures } = dessinFigure(figureDe());
		for (const nom of [...PEINTURES, 'mer', 'voisins', 'surcharge', 'feuille']) {
			expect(peintures, nom).toHaveProperty(nom);
		}
		expect(peintures.couvert).toEqual({ fond: '#17646f', motif: null });
		expect(peintures.partiel?.motif?.encre).toBe('#17646f');
		expect(peintures.surcharge?.fond).toBe(null);
	});

	it('says what its map shows with the counts of the legend', () => {
		const figure = dessinFigure(figureDe()).elements.find(
			(element) => element.genre === 'groupe' && element.role === 'figure'
		);
		expect(figure).toMatchObject({
			texte: expect.stringContaining('État du service : Classe 0 10, Classe 1 11')
		});
	});

	it('turns a wide table on an upright sheet', () => {
		const heads = (nom: NomFeuille) =>
			textes(dessinGrille(grilleDe(6, 12), nom).elements).filter(({ texte }) =>
				texte.startsWith('Axe')
			);
		expect(new Set(heads('16x9').map(({ y }) => y)).size).toBe(1);
		expect(new Set(heads('a4-portrait').map(({ x }) => x)).size).toBe(1);
	});
});
