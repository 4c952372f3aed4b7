import { lignesDe } from './trace.js';

/**
 * @typedef {import('#lib/export/dessin.ts').Dessin} Dessin
 * @typedef {import('#lib/export/dessin.ts').Element} Element
 * @typedef {import('#lib/export/dessin.ts').Groupe} Groupe
 * @typedef {import('./trace.js').Point} Point
 *
 * Where the children of a group are on the slide; `coupe`: beyond which they are cut.
 * @typedef {{ x: number, y: number, k: number, coupe: [number, number] | null, contour: Dessin['contour'] }} Repere
 *
 * A native shape: lengths in pixels of the slide. `nom`: empty when it is decoration.
 * @typedef {{ genre: 'forme', cle: string, id: string, nom: string, lignes: { points: Point[], ferme: boolean }[],
 *   peinture: string | null, trait: { encre: string, epaisseur: number } | null }} Forme
 * @typedef {{ genre: 'texte', cle: string, texte: import('#lib/export/dessin.ts').Texte, x: number, y: number, k: number }} Mots
 * @typedef {{ genre: 'ensemble', nom: string, texte: string, enfants: Objet[] }} Ensemble
 * @typedef {Forme | Mots | Ensemble} Objet
 */

/** Groups that stay one object on the slide, and their names there. */
const ENSEMBLES = { figure: 'Carte', legende: 'Légende', tableau: 'Tableau' };

/**
 * The objects of a slide, in the order in which they cover one another. Each has a key of its own.
 * @param {Dessin} dessin
 * @returns {Objet[]}
 */
export function objetsDe({ elements, largeur, contour }) {
	const whole = { x: 0, y: 0, k: 1, coupe: null, contour };
	// The ground is that of the slide.
	const shown = elements.filter((e) => e.genre !== 'rectangle' || e.largeur < largeur);
	return shown.flatMap((element, i) => lire(element, whole, `objet-${i}`));
}

/** @param {Element} element @param {Repere} repere @param {string} cle @returns {Objet[]} */
function lire(element, repere, cle) {
	if (element.genre === 'groupe') return lireGroupe(element, repere, cle);
	if (element.genre === 'texte') {
		const [x, y] = placer([element.x, element.y], repere);
		return [{ genre: 'texte', cle, texte: element, x, y, k: repere.k }];
	}
	const { nom, peinture } = element;
	const lignes = contours(element).map(({ points, ferme }) => ({
		points: points.map((point) => placer(point, repere)),
		ferme
	}));
	const id = (element.genre === 'chemin' && element.id) || '';
	// It replaces the borders that a map draws over its shapes.
	const outlined = element.genre === 'chemin' && nom && peinture;
	const trait = outlined ? repere.contour : element.trait;
	return [{ genre: 'forme', cle, id, nom, lignes, peinture, trait }];
}

/** @param {import('#lib/export/dessin.ts').Chemin | import('#lib/export/dessin.ts').Rectangle} element @returns {Forme['lignes']} */
function contours(element) {
	if (element.genre === 'chemin') return lignesDe(element.d);
	const { x, y, largeur, hauteur } = element;
	const [right, bottom] = [x + largeur, y + hauteur];
	return [{ points: [[x, y], [right, y], [right, bottom], [x, bottom]], ferme: true }]; // prettier-ignore
}

/** @param {Groupe} groupe @param {Repere} repere @param {string} cle @returns {Objet[]} */
function lireGroupe(groupe, repere, cle) {
	const { role, texte, coupe } = groupe;
	if (role === 'limites') return [];
	const [x, y] = placer([groupe.x, groupe.y], repere);
	const k = repere.k * groupe.echelle;
	const inside = { ...repere, x, y, k, coupe: coupe ?? repere.coupe };
	const enfants = groupe.enfants.flatMap((enfant, i) => lire(enfant, inside, `${cle}-${i}`));
	if (role !== 'figure' && role !== 'legende' && role !== 'tableau') return enfants;
	return [{ genre: 'ensemble', nom: ENSEMBLES[role], texte, enfants }];
}

/**
 * A point of a group, on the slide. Nothing cuts a shape there: what leaves its frame by a few units
 * is brought back to its edge.
 * @param {Point} point
 * @param {Repere} repere
 * @returns {Point}
 */
function placer([px, py], { x, y, k, coupe }) {
	const [right, bottom] = coupe ?? [Infinity, Infinity];
	const [cx, cy] = coupe
		? [Math.min(Math.max(px, 0), right), Math.min(Math.max(py, 0), bottom)]
		: [px, py];
	return [x + cx * k, y + cy * k];
}

/**
 * Left, top, right and bottom of some lines.
 * @param {readonly { points: Point[] }[]} lignes
 * @returns {[number, number, number, number]}
 */
export function boiteDe(lignes) {
	/** @type {[number, number, number, number]} */
	const boite = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of lignes.flatMap(({ points }) => points)) {
		boite[0] = Math.min(boite[0], x);
		boite[1] = Math.min(boite[1], y);
		boite[2] = Math.max(boite[2], x);
		boite[3] = Math.max(boite[3], y);
	}
	return boite;
}

/** Height of the letters of a line over its base line, in shares of their body. */
const MONTANTE = 0.95;

/**
 * Left, top, width and height of some words, in pixels of the slide.
 * @param {Mots} mots
 */
export function cadreDe({ texte, x, y, k }) {
	const { lignes, corps, ancre, pas } = texte;
	const w = texte.largeur * k;
	return {
		x: { start: x, middle: x - w / 2, end: x - w }[ancre],
		y: y - corps * k * MONTANTE,
		w,
		h: (lignes.length - 1) * pas * k + corps * k * 1.3
	};
}

/** @param {number} pixels */
export const emu = (pixels) => Math.round(pixels * 9525);

/**
 * The outline of a shape, from the corner of its box.
 * @param {readonly { points: Point[], ferme: boolean }[]} lignes
 */
export function traceDe(lignes) {
	const [x0, y0, x1, y1] = boiteDe(lignes);
	const steps = lignes.map(({ points, ferme }) => {
		const drawn = points.map(([x, y], i) => {
			const nom = i === 0 ? 'moveTo' : 'lnTo';
			return `<a:${nom}><a:pt x="${emu(x - x0)}" y="${emu(y - y0)}"/></a:${nom}>`;
		});
		return `${drawn.join('')}${ferme ? '<a:close/>' : ''}`;
	});
	return `<a:pathLst><a:path w="${emu(x1 - x0)}" h="${emu(y1 - y0)}">${steps.join('')}</a:path></a:pathLst>`;
}
