import type { MatriceLue } from '#lib/charts/matrice-solutions.ts';
import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { accord } from '#lib/view/nombre.ts';
import { groupe, mot, rectangle, type Element, type Groupe, type Texte } from './dessin.ts';
import { marqueRole } from './marque-dessin.ts';
import { measure } from './texte.ts';

type Place = { x: number; y: number; largeur: number };

const NOMS = 216;
const RANG = 18;
/** Widest column, and the narrowest in which its number can be read. */
const COLONNE = [26, 15] as const;
/** The names of the columns, under the matrix: width of one, and height of a line. */
const LISTE = { largeur: 236, ligne: 15 };

/**
 * The matrix of the page as a drawing, with its height. Its columns are numbered, and named under it:
 * no drawing turns its letters.
 */
export function dessinMatrice(lue: MatriceLue, place: Place): { groupe: Groupe; hauteur: number } {
	const { colonnes, lignes } = lue;
	const wide = (place.largeur - NOMS) / Math.max(1, colonnes.length);
	const pas = Math.max(COLONNE[1], Math.min(COLONNE[0], wide));
	const bottom = 20 + lignes.length * RANG;
	const lines = Math.ceil(colonnes.length / Math.max(1, Math.floor(place.largeur / LISTE.largeur)));
	// Too many columns for the sheet: the whole is drawn smaller.
	const echelle = Math.min(1, place.largeur / (NOMS + pas * colonnes.length));
	const texte = `${accord(lignes.length, 'solution')} et ${accord(colonnes.length, 'organisation')}.`;
	const grid = groupe(
		'grille',
		[...rules(lue, pas, bottom), ...heads(colonnes.length, pas), ...rows(lue, pas)],
		{ echelle }
	);
	const list = groupe('colonnes', names(colonnes, place.largeur, lines), {
		y: bottom * echelle + 28
	});
	return {
		groupe: groupe('matrice', [grid, list], { role: 'figure', texte, x: place.x, y: place.y }),
		hauteur: bottom * echelle + 28 + lines * LISTE.ligne
	};
}

function rules({ colonnes, lignes }: MatriceLue, pas: number, bottom: number): Element[] {
	const [largeur, hauteur] = [pas * colonnes.length, bottom - 20];
	const peinture = 'filet';
	return [
		...Array.from({ length: lignes.length + 1 }, (_, r) =>
			rectangle({ x: NOMS, y: 20 + r * RANG, largeur, hauteur: 0.8, peinture })
		),
		...Array.from({ length: colonnes.length + 1 }, (_, c) => {
			const coupe = colonnes[c]?.coupe ?? false;
			const ink = { largeur: coupe ? 2 : 0.8, peinture: coupe ? 'limite-2' : peinture };
			return rectangle({ x: round(NOMS + c * pas), y: 20, hauteur, ...ink });
		})
	];
}

function heads(nombre: number, pas: number): Texte[] {
	const style = { y: 14, corps: 11, largeur: pas, encre: couleur('encre-2') };
	return Array.from({ length: nombre }, (_, c) =>
		mot(String(c + 1), { ...style, x: round(NOMS + (c + 0.5) * pas), ancre: 'middle' })
	);
}

function rows({ lignes }: MatriceLue, pas: number): Element[] {
	return lignes.map(({ id, nom, cases }, r) => {
		const y = 20 + r * RANG;
		const marks = cases.flatMap((une, c) => {
			if (une === null) return [];
			const x = round(NOMS + (c + 0.5) * pas - 7);
			return marqueRole(`case-${id}-${c + 1}`, une.role, { ...une, x, y: y + 2 });
		});
		return groupe(`rang-${id}`, [cut(nom, { x: 0, y: y + 13, largeur: NOMS - 12 }), ...marks]);
	});
}

function names(colonnes: MatriceLue['colonnes'], largeur: number, lines: number): Texte[] {
	const width = largeur / Math.max(1, Math.ceil(colonnes.length / Math.max(1, lines)));
	return colonnes.map(({ nom }, c) => {
		const [x, y] = [Math.floor(c / lines) * width, (c % lines) * LISTE.ligne];
		return cut(`${c + 1}. ${nom}`, { x: round(x), y, largeur: width - 12 }, 12);
	});
}

/** A name cut to its room; the whole one is kept beside, for those who read the text. */
function cut(texte: string, place: Place, corps = 13): Texte {
	let shown = texte;
	while (shown.length > 1 && measure(shown, corps) > place.largeur)
		shown = `${shown.slice(0, -2)}…`;
	return { ...mot(texte, { ...place, corps, encre: couleur('encre') }), lignes: [shown] };
}

const round = (n: number) => Math.round(n * 10) / 10;
