import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { type Dessin, type Element, type Groupe, groupe, mot, rectangle } from './dessin.ts';
import { dessinSvg } from './dessin-svg.ts';
import { estHaute, type Feuille, FEUILLES, MARGE, type NomFeuille } from './figure-feuille.ts';
import { assembler } from './figure-peinture.ts';
import { foot, tete } from './figure-texte.ts';
import { measure, wrap } from './texte.ts';

/** One cell of a grid: its paint (empty: words only), and the words beside it. */
export type Case = { peinture: string; texte: string };

/** A table as a picture: rows and columns with their names, one cell each. */
export type Grille = {
	titre: string;
	phrase: string;
	base: string;
	colonnes: string[];
	rangs: { nom: string; cases: Case[] }[];
	source: string;
	lien: string;
};

const NOMS = 210;

/** A table put on its sheet, in the light theme. */
export function dessinGrille(grille: Grille, nom: NomFeuille = '16x9'): Dessin {
	const feuille = FEUILLES[nom];
	const { largeur, hauteur } = feuille;
	const lignes = estHaute(feuille) ? 3 : 2;
	const { textes, y } = tete(grille, { x: MARGE, largeur: largeur - 3 * MARGE }, lignes);
	const shown =
		estHaute(feuille) && grille.colonnes.length > grille.rangs.length ? turn(grille) : grille;
	return assembler(grille, feuille, [
		rectangle({ x: 0, y: 0, largeur, hauteur, peinture: 'feuille' }),
		groupe('texte', textes),
		groupe('grille', table(shown, y, feuille), { role: 'tableau', motifs: 'case' }),
		foot(grille, feuille)
	]);
}

/** A standalone SVG of a table; see `dessinSvg`. */
export function grilleSvg(grille: Grille, polices = '', feuille: NomFeuille = '16x9'): string {
	return dessinSvg(dessinGrille(grille, feuille), polices);
}

/** Rows as columns. */
function turn({ colonnes, rangs, ...grille }: Grille): Grille {
	return {
		...grille,
		colonnes: rangs.map(({ nom }) => nom),
		rangs: colonnes.map((nom, c) => ({ nom, cases: rangs.map(({ cases }) => cases[c] ?? VIDE) }))
	};
}
const VIDE: Case = { peinture: '', texte: '' };

function table({ colonnes, rangs }: Grille, top: number, feuille: Feuille): Element[] {
	const end = feuille.largeur - MARGE;
	const width = (end - MARGE - NOMS) / colonnes.length;
	const first = top + 48;
	const painted = rangs.flatMap(({ cases }) => cases.filter(({ peinture }) => peinture !== ''));
	// Narrow columns have their words under the box, not beside it.
	const sous = !holds(painted, width - 50, MOINDRE);
	const room = (feuille.pied.y - 40 - first) / rangs.length;
	const step = Math.min(sous ? 58 : 44, room);
	const x = (c: number) => MARGE + NOMS + c * width;
	const corps = sizeOf(painted, sous ? width - 8 : width - 50);
	const heads = colonnes.map((nom, c) => head(nom, c, x(c), first - 12, width - 4));
	const rows = rangs.flatMap(({ nom, cases }, r) => {
		const y = first + r * step;
		const name = line(nom, MARGE, y + step / 2 + 5, { width: NOMS - 10, size: 14 });
		const cells = cases.map((cell, c) =>
			groupe(
				`case-${r + 1}-${c + 1}`,
				drawCase(cell, `${nom}, ${colonnes[c]}`, x(c), y, { width, step, corps, sous }),
				{ role: 'case' }
			)
		);
		const names = groupe(`rang-${r + 1}-nom`, [name], { role: 'entete' });
		const rule = { x: MARGE, y, largeur: end - MARGE, hauteur: 1, peinture: 'filet' };
		return [rectangle(rule), groupe(`rang-${r + 1}`, [names, ...cells], { role: 'rang' })];
	});
	return [groupe('colonnes', heads, { role: 'rang' }), ...rows];
}

/** The smallest body of letters. */
const MOINDRE = 9;

/** The same size for every cell: the largest, from 14 to 9 px, in which all of them hold. */
function sizeOf(cases: readonly Case[], width: number, bold = false): number {
	return [14, 13, 12, 11, 10].find((size) => holds(cases, width, size, bold)) ?? MOINDRE;
}

const holds = (cases: readonly Case[], width: number, size: number, bold = false) =>
	cases.every(({ texte }) => measure(texte, size, bold) <= width);

function drawCase(
	{ peinture, texte }: Case,
	place: string,
	x: number,
	y: number,
	{ width, step, corps, sous }: { width: number; step: number; corps: number; sous: boolean }
): Element[] {
	const base = y + step / 2 + 5;
	if (peinture === '') return [line(texte, x, base, { width: width - 8, size: 14 })];
	const hauteur = Math.min(20, step - 8);
	const trait = { encre: couleur('limite-2'), epaisseur: 0.8 };
	const top = sous ? y + 8 : y + (step - hauteur) / 2;
	const box = { x, y: top, largeur: 34, hauteur };
	const words = sous
		? line(texte, x, top + hauteur + corps + 2, { width: width - 8, size: corps })
		: line(texte, x + 42, base, { width: width - 50, size: corps });
	return [rectangle({ ...box, rayon: 2, peinture, trait, nom: `${place} : ${texte}` }), words];
}

// The name of a column, on two lines at most, the last one just over the table.
function head(nom: string, c: number, x: number, y: number, width: number): Groupe {
	const lines = wrap(nom, width, 12, true).slice(0, 2);
	const drawn = lines.map((text, i) =>
		line(text, x, y - (lines.length - 1 - i) * 15, { width, size: 12, bold: true })
	);
	return groupe(`colonne-${c + 1}`, drawn, { role: 'entete' });
}

type Style = { width: number; size: number; bold?: boolean };

// What does not hold in the smallest size is cut.
function line(texte: string, x: number, y: number, { width, size, bold = false }: Style) {
	const corps = Math.min(size, sizeOf([{ peinture: '', texte }], width, bold));
	let shown = texte;
	while (shown.length > 1 && measure(shown, corps, bold) > width) shown = `${shown.slice(0, -2)}…`;
	const place = { x, y, largeur: width, corps, gras: bold, encre: couleur('encre') };
	return { ...mot(texte, place), lignes: [shown] };
}
