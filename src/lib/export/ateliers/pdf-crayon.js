import { lignesDe } from './trace.js';

/**
 * @typedef {import('#lib/export/dessin.ts').Element} Element
 * @typedef {import('#lib/export/dessin.ts').Groupe} Groupe
 * @typedef {import('#lib/export/dessin.ts').Texte} Texte
 * @typedef {import('#lib/export/dessin.ts').Trait} Trait
 * @typedef {import('#lib/export/dessin.ts').Marques} Marques
 */

/** What draws the elements of one page, wherever they stand in its structure. */
export class Crayon {
	/** @type {Map<string, PDFKit.PDFTilingPattern>} */
	#trames = new Map();
	/** Pixels of the drawing per unit of the group that is drawn. */
	#echelle = 1;
	#doc;
	#peintures;
	#connues;

	/**
	 * @param {PDFKit.PDFDocument} doc
	 * @param {import('#lib/export/dessin.ts').Dessin['peintures']} peintures
	 * @param {string} lettres every character that the fonts draw
	 */
	constructor(doc, peintures, lettres) {
		this.#doc = doc;
		this.#peintures = peintures;
		this.#connues = new Set(lettres);
	}

	/** @param {Element} element */
	dessiner(element) {
		switch (element.genre) {
			case 'groupe':
				return this.dans(element, () => element.enfants.forEach((enfant) => this.dessiner(enfant)));
			case 'texte':
				return this.#ecrire(element);
			case 'chemin': {
				const { d, peinture, trait } = element;
				return this.#peindre(() => this.#doc.path(d), peinture, trait);
			}
			case 'rectangle': {
				const { x, y, largeur, hauteur, rayon, peinture, trait } = element;
				const trace = () => this.#doc.roundedRect(x, y, largeur, hauteur, rayon);
				return this.#peindre(trace, peinture, trait);
			}
		}
	}

	/** Draws in the units of a group. @param {Groupe} groupe @param {() => void} contenu */
	dans({ x, y, echelle, coupe }, contenu) {
		const outer = this.#echelle;
		this.#echelle *= echelle;
		this.#doc.save().translate(x, y).scale(echelle);
		if (coupe) this.#doc.rect(0, 0, coupe[0], coupe[1]).clip();
		contenu();
		this.#doc.restore();
		this.#echelle = outer;
	}

	/**
	 * The ground first, then the marks, which have none, then the border.
	 * @param {() => void} trace
	 * @param {string | null} nom
	 * @param {Trait | null} trait
	 */
	#peindre(trace, nom, trait) {
		const { fond = null, motif = null } = (nom !== null && this.#peintures[nom]) || {};
		if (fond) {
			trace();
			this.#doc.fillColor(fond).fill('even-odd');
		}
		if (nom !== null && motif) {
			trace();
			this.#doc.fillColor([this.#trameDe(nom, motif), motif.encre]).fill('even-odd');
		}
		if (trait) {
			trace();
			const { epaisseur, encre } = trait;
			this.#doc.lineWidth(epaisseur).lineJoin('round').strokeColor(encre).stroke();
		}
	}

	// A pattern follows the units of its first use: each scale has its own, so that marks are of one size.
	/** @param {string} nom @param {Marques} motif */
	#trameDe(nom, motif) {
		const cle = `${nom} ${this.#echelle}`;
		const known = this.#trames.get(cle);
		if (known) return known;
		const pas = motif.pas / this.#echelle;
		const tile = operations(motif, 1 / this.#echelle);
		const made = this.#doc.pattern([0, 0, pas, pas], pas, pas, tile);
		this.#trames.set(cle, made);
		return made;
	}

	/** @param {Texte} texte */
	#ecrire({ lignes, x, y, pas, corps, gras, encre, ancre, halo, lien }) {
		const doc = this.#doc.font(gras ? 'gras' : 'maigre').fontSize(corps);
		lignes.forEach((ligne, i) => {
			const words = this.#dessinable(ligne);
			const width = doc.widthOfString(words);
			const left = { start: x, middle: x - width / 2, end: x - width }[ancre];
			const base = y + i * pas;
			// A halo of letters would say them twice.
			if (halo) {
				doc.fillColor(halo.encre, 0.8);
				doc.rect(left - 1, base - corps * 0.75, width + 2, corps * 0.85).fill();
			}
			doc.fillColor(encre, 1);
			// What reads the text aloud joins what nothing parts.
			doc.text(`${words} `, left, base, { lineBreak: false, baseline: 'alphabetic', link: lien });
		});
	}

	/** A letter that the font has not got would leave no trace at all. @param {string} texte */
	#dessinable(texte) {
		return [...texte].map((c) => (this.#connues.has(c) ? c : '?')).join('');
	}
}

/**
 * The tile of a pattern, as the operators of a PDF.
 * @param {Marques} motif
 * @param {number} echelle
 */
function operations({ d, trait }, echelle) {
	/** @param {number} n */
	const number = (n) => (n * echelle).toFixed(3);
	const lines = lignesDe(d).map(({ points, ferme }) => {
		const steps = points.map(([x, y], i) => `${number(x)} ${number(y)} ${i === 0 ? 'm' : 'l'}`);
		return `${steps.join(' ')}${ferme ? ' h' : ''}`;
	});
	return trait ? `${number(trait)} w 1 J ${lines.join(' ')} S` : `${lines.join(' ')} f`;
}
