import Pptx from 'pptxgenjs';
import { boiteDe, cadreDe, objetsDe } from './pptx-formes.js';
import { reprendre } from './pptx-reprise.js';

/**
 * @typedef {import('./pptx-formes.js').Objet} Objet
 * @typedef {import('./pptx-formes.js').Forme} Forme
 * @typedef {import('./pptx-formes.js').Mots} Mots
 * @typedef {import('#lib/export/dessin.ts').Dessin} Dessin
 */

/** Pixels of a drawing of 1280 × 720 in an inch of a slide of 13.33 × 7.5, and points in a pixel. */
const POUCE = 96;
const POINT = 0.75;
/** The fonts of the theme: a presentation cannot carry its own. */
const TITRES = '+mj-lt';
const TEXTES = '+mn-lt';
/** Georgia is wider than the serif that drawings are measured with. */
const GEORGIA = 0.92;

/**
 * Writes a presentation, one slide per drawing: native shapes with names and alternative texts, real
 * titles, the sentence, the source and the address in the notes. Equal drawings give equal bytes.
 * @param {{ dessins: Dessin[], date: string, titre?: string }} diaporama
 * @returns {Promise<Uint8Array>}
 */
export default async function dessiner({ dessins, date, titre }) {
	const deck = new Pptx();
	deck.layout = 'LAYOUT_WIDE';
	deck.title = titre || dessins[0]?.titre || 'Mitoyen';
	deck.subject = dessins[0]?.phrase ?? '';
	deck.author = 'Mitoyen';
	deck.company = 'Mitoyen';
	deck.theme = { headFontFace: 'Georgia', bodyFontFace: 'Arial' };
	deck.defineSlideMaster(MASQUE);
	for (const dessin of dessins) {
		const objets = objetsDe(dessin);
		const slide = deck.addSlide({ masterName: MASQUE.title });
		for (const objet of objets) poser(slide, objet, dessin);
		slide.addNotes(notesDe(dessin, objets));
	}
	const bytes = /** @type {Uint8Array} */ (await deck.write({ outputType: 'uint8array' }));
	return reprendre(bytes, dessins, date);
}

/** A real title: reading order, outline view and accessibility checks ask for one. */
const MASQUE = {
	title: 'FIGURE',
	background: { color: 'FFFFFF' },
	objects: [
		{
			placeholder: {
				options: {
					...{ name: 'titre', type: /** @type {const} */ ('title'), margin: 0 },
					...{ x: 0.42, y: 0.35, w: 3.96, h: 1 },
					...{ align: /** @type {const} */ ('left'), valign: /** @type {const} */ ('top') }
				},
				text: ''
			}
		}
	]
};

/** @param {Pptx.Slide} slide @param {Objet} objet @param {Dessin} dessin */
function poser(slide, objet, dessin) {
	if (objet.genre === 'ensemble') {
		for (const enfant of objet.enfants) poser(slide, enfant, dessin);
	} else if (objet.genre === 'texte') {
		ecrire(slide, objet);
	} else if (objet.lignes.length > 0) {
		tracer(slide, objet, dessin);
	}
}

/** Stands for the outline of every shape: forty maps of points would fill the memory of a thread. */
const PLACE = [{ x: 0, y: 0, moveTo: true }, { close: /** @type {const} */ (true) }];

/** @param {Pptx.Slide} slide @param {Forme} forme @param {Dessin} dessin */
function tracer(slide, { cle, lignes, peinture, trait }, { peintures }) {
	const [x0, y0, x1, y1] = boiteDe(lignes);
	const fond = peinture && (peintures[peinture]?.fond ?? peintures[peinture]?.motif?.encre);
	slide.addShape(/** @type {Pptx.SHAPE_NAME} */ ('custGeom'), {
		...{ x: pouces(x0), y: pouces(y0), w: pouces(x1 - x0), h: pouces(y1 - y0) },
		points: PLACE,
		objectName: cle,
		...(fond ? { fill: { color: hex(fond) } } : {}),
		...(trait
			? { line: { color: hex(trait.encre), width: Math.max(0.25, trait.epaisseur * POINT) } }
			: {})
	});
}

/** @param {Pptx.Slide} slide @param {Mots} mots */
function ecrire(slide, mots) {
	const { cle, texte, k } = mots;
	const { role, lignes, corps, gras, encre, ancre, pas, lien } = texte;
	const { x, y, w, h } = cadreDe(mots);
	const align = /** @type {const} */ ({ start: 'left', middle: 'center', end: 'right' })[ancre];
	const paragraph = role !== 'mot' && role !== 'lien';
	const serif = role === 'titre' || role === 'phrase';
	const options = {
		...{ x: pouces(x), y: pouces(y), w: pouces(w), h: pouces(h), margin: 0, align },
		...{ valign: /** @type {const} */ ('top'), bold: gras, color: hex(encre) },
		...{
			wrap: paragraph,
			fit: paragraph ? /** @type {const} */ ('shrink') : /** @type {const} */ ('none')
		},
		fontSize: points(corps * k * (serif ? GEORGIA : 1)),
		fontFace: serif ? TITRES : TEXTES,
		...(paragraph && lignes.length > 1 ? { lineSpacing: points(pas * k) } : {})
	};
	const words = lignes.join(' ');
	if (role === 'titre') {
		slide.addText(words, { ...options, placeholder: 'titre' });
	} else if (lien) {
		const hyperlink = { url: lien, tooltip: 'Ouvrir cette vue' };
		slide.addText([{ text: words, options: { hyperlink } }], { ...options, objectName: cle });
	} else {
		slide.addText(words, { ...options, objectName: cle });
	}
}

/** @param {Dessin} dessin @param {Objet[]} objets */
function notesDe({ titre, phrase, source, lien, note }, objets) {
	const said = objets.flatMap((objet) =>
		objet.genre === 'ensemble' && objet.texte ? [objet.texte] : []
	);
	const own = note ? [note, ''] : [];
	return [...own, titre, phrase, ...said, source, `Vue en ligne : ${lien}`].join('\n');
}

/** @param {number} pixels */
const pouces = (pixels) => Math.round((pixels / POUCE) * 10_000) / 10_000;
/** @param {number} pixels */
const points = (pixels) => Math.round(pixels * POINT * 10) / 10;
/** @param {string} couleur */
const hex = (couleur) => couleur.slice(1).toUpperCase();
