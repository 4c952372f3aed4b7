import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { FAMILLE, HAUTEUR, LARGEUR, MARGE, PIED } from './figure-feuille.ts';
import { paint, patterns } from './figure-peinture.ts';
import { foot } from './figure-texte.ts';
import { escapeXml, measure, wrap } from './texte.ts';

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
const BAS = PIED.y - 40;

/**
 * A standalone SVG of 1280 × 720 px, in the light theme, with named groups and no script: the words
 * of the view over its table. `polices` is CSS that embeds the font; may be empty.
 */
export function grilleSvg(grille: Grille, polices = ''): string {
	const { titre, phrase } = grille;
	const head = words(grille);
	const names = grille.rangs
		.flatMap(({ cases }) => cases.map(({ peinture }) => peinture))
		.filter((name) => name !== '');
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGEUR} ${HAUTEUR}" width="${LARGEUR}" height="${HAUTEUR}" lang="fr" role="img" aria-labelledby="titre description" font-family="'${FAMILLE}', Georgia, serif">` +
		`<title id="titre">${escapeXml(titre)}</title><desc id="description">${escapeXml(phrase)}</desc>` +
		(polices ? `<style>${polices}</style>` : '') +
		`<defs>${patterns(names, 'case', 1)}</defs>` +
		`<rect width="${LARGEUR}" height="${HAUTEUR}" fill="${couleur('feuille')}"/>` +
		`${head.svg}<g id="grille">${table(grille, head.y)}</g>${foot(grille)}</svg>`
	);
}

function words({ titre, phrase, base }: Grille): { svg: string; y: number } {
	let y = MARGE + 14;
	const lines = (text: string, size: number, bold: boolean, ink: string) =>
		wrap(text, LARGEUR - 3 * MARGE, size, bold)
			.slice(0, 2)
			.map((line) => {
				const svg = `<text x="${MARGE}" y="${y}" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${couleur(ink)}">${escapeXml(line)}</text>`;
				y += Math.round(size * 1.4);
				return svg;
			})
			.join('');
	const svg =
		lines(titre, 28, true, 'encre') +
		lines(phrase, 17, false, 'encre') +
		lines(base, 13, false, 'encre-2');
	return { svg: `<g id="texte">${svg}</g>`, y };
}

function table({ colonnes, rangs }: Grille, top: number): string {
	const width = (LARGEUR - 2 * MARGE - NOMS) / colonnes.length;
	const first = top + 48;
	const step = Math.min(44, (BAS - first) / rangs.length);
	const x = (c: number) => MARGE + NOMS + c * width;
	const corps = sizeOf(
		rangs.flatMap(({ cases }) => cases.filter(({ peinture }) => peinture !== '')),
		width - 50
	);
	const heads = colonnes.map((nom, c) => head(nom, x(c), first - 12, width - 4));
	const rows = rangs.map(({ nom, cases }, r) => {
		const y = first + r * step;
		const cells = cases.map((cell, c) => caseSvg(cell, x(c), y, { width, step, corps }));
		const rule = `<path d="M${MARGE} ${y}H${LARGEUR - MARGE}" stroke="${couleur('filet')}"/>`;
		return (
			rule + line(nom, MARGE, y + step / 2 + 5, { width: NOMS - 10, size: 14 }) + cells.join('')
		);
	});
	return heads.join('') + rows.join('');
}

/** The same size for every cell: the largest, from 14 to 9 px, in which all of them hold. */
function sizeOf(cases: readonly Case[], width: number): number {
	const holds = (size: number) => cases.every(({ texte }) => measure(texte, size) <= width);
	return [14, 13, 12, 11, 10].find(holds) ?? 9;
}

function caseSvg(
	{ peinture, texte }: Case,
	x: number,
	y: number,
	{ width, step, corps }: { width: number; step: number; corps: number }
): string {
	const base = y + step / 2 + 5;
	if (peinture === '') return line(texte, x, base, { width: width - 8, size: 14 });
	const height = Math.min(20, step - 8);
	return (
		`<rect x="${x}" y="${y + (step - height) / 2}" width="34" height="${height}" rx="2" fill="${paint(peinture, 'case')}" stroke="${couleur('limite-2')}" stroke-width=".8"/>` +
		line(texte, x + 42, base, { width: width - 50, size: corps })
	);
}

// The name of a column, on two lines at most, the last one just over the table.
function head(nom: string, x: number, y: number, width: number): string {
	const lines = wrap(nom, width, 12, true).slice(0, 2);
	return lines
		.map((text, i) =>
			line(text, x, y - (lines.length - 1 - i) * 15, { width, size: 12, bold: true })
		)
		.join('');
}

type Style = { width: number; size: number; bold?: boolean };

// What does not hold in the smallest size is cut.
function line(text: string, x: number, y: number, { width, size, bold = false }: Style): string {
	const body = Math.min(size, sizeOf([{ peinture: '', texte: text }], width));
	let shown = text;
	while (shown.length > 1 && measure(shown, body, bold) > width) shown = `${shown.slice(0, -2)}…`;
	const weight = bold ? ' font-weight="600"' : '';
	return `<text x="${x}" y="${y}" font-size="${body}"${weight} fill="${couleur('encre')}">${escapeXml(shown)}</text>`;
}
