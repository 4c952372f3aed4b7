import PDFDocument from 'pdfkit';
import { Crayon } from './pdf-crayon.js';
import { Structure } from './pdf-structure.js';

/** Sides of a sheet of paper, in points, the longer one first. */
const PAPIERS = { a4: [841.89, 595.28], a3: [1190.55, 841.89] };

// The types of the library do not know this one yet.
const UA = /** @type {PDFKit.Mixins.PDFSubsets} */ (/** @type {string} */ ('PDF/UA'));

/**
 * Writes a document, one page per drawing: vector, with its text as text, a title, a language and a
 * tree of tags. Equal drawings give equal bytes: the document bears the date of the data.
 * @param {{ dessins: import('#lib/export/dessin.ts').Dessin[], date: string,
 *   titre?: string, papier: keyof typeof PAPIERS, polices: string[], lettres: string }} tache
 * @returns {Promise<Uint8Array>}
 */
export default async function imprimer({ dessins, date, titre: nom, papier, polices, lettres }) {
	const [maigre = '', gras = ''] = polices;
	const moment = new Date(`${date}T12:00:00Z`);
	const { titre = '', phrase = '' } = dessins[0] ?? {};
	const doc = new PDFDocument({
		...{ autoFirstPage: false, margin: 0, pdfVersion: '1.7', subset: UA },
		...{ tagged: true, displayTitle: true, lang: 'fr-FR', font: maigre },
		info: {
			...{ Title: nom || titre, Subject: phrase, Author: 'Mitoyen', Creator: 'Mitoyen' },
			...{ Producer: 'Mitoyen', CreationDate: moment, ModDate: moment }
		}
	});
	const written = ecrit(doc);
	doc.registerFont('maigre', maigre).registerFont('gras', gras);
	const racine = doc.struct('Document');
	doc.addStructure(racine);
	for (const dessin of dessins) {
		const { largeur, hauteur } = dessin;
		const [long = 0, short = 0] = PAPIERS[papier];
		const size = largeur > hauteur ? [long, short] : [short, long];
		doc.addPage({ size, margin: 0 });
		const [w = 0, h = 0] = size;
		const echelle = Math.min(w / largeur, h / hauteur);
		doc
			.save()
			.translate((w - largeur * echelle) / 2, (h - hauteur * echelle) / 2)
			.scale(echelle);
		const crayon = new Crayon(doc, dessin.peintures, lettres);
		new Structure(doc, crayon).poserTous(dessin.elements, racine);
		doc.restore();
	}
	racine.end();
	doc.end();
	return written;
}

/** @param {PDFKit.PDFDocument} doc @returns {Promise<Uint8Array>} */
function ecrit(doc) {
	/** @type {Uint8Array[]} */
	const chunks = [];
	return new Promise((resolve, reject) => {
		doc.on('data', (chunk) => chunks.push(chunk));
		doc.on('error', reject);
		doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
	});
}
