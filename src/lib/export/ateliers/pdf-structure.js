/**
 * @typedef {import('#lib/export/dessin.ts').Element} Element
 * @typedef {import('#lib/export/dessin.ts').Groupe} Groupe
 * @typedef {PDFKit.PDFStructureElement} Balise
 * @typedef {import('./pdf-crayon.js').Crayon} Crayon
 */

/** Tags of texts, for those who read a document by its structure. */
const BALISES = /** @type {const} */ ({
	...{ titre: 'H1', phrase: 'P', base: 'P', source: 'P', lien: 'Link', mot: 'P' }
});

/**
 * Draws a page under the tags of its parts: the title, the texts, the map as one figure with its
 * text, the legend as a list, a table as a table. What only decorates is an artifact.
 */
export class Structure {
	#doc;
	#crayon;

	/** @param {PDFKit.PDFDocument} doc @param {Crayon} crayon */
	constructor(doc, crayon) {
		this.#doc = doc;
		this.#crayon = crayon;
	}

	/** @param {readonly Element[]} elements @param {Balise} parent */
	poserTous(elements, parent) {
		for (const element of elements) this.#poser(element, parent);
	}

	/** @param {Element} element @param {Balise} parent */
	#poser(element, parent) {
		if (element.genre === 'groupe') {
			this.#poserGroupe(element, parent);
		} else if (element.genre === 'texte') {
			parent.add(this.#feuille(BALISES[element.role], [element]));
		} else {
			this.#doc.markContent('Artifact', { type: 'Layout' });
			this.#crayon.dessiner(element);
			this.#doc.endMarkedContent();
		}
	}

	/** @param {Groupe} groupe @param {Balise} parent */
	#poserGroupe(groupe, parent) {
		const { role, enfants } = groupe;
		switch (role) {
			case 'figure':
				return void parent.add(this.#figure(groupe));
			case 'legende':
				return this.#crayon.dans(groupe, () => this.#legende(enfants, parent));
			case 'entree':
				return this.#ouvrir('LI', parent, (li) => this.#entree(enfants, li));
			case 'tableau':
				return this.#crayon.dans(groupe, () =>
					this.#ouvrir('Table', parent, (table) => this.poserTous(enfants, table))
				);
			case 'rang':
				return this.#ouvrir('TR', parent, (tr) => this.#rang(enfants, tr));
			case 'entete':
				return void parent.add(this.#feuille('TH', enfants));
			case 'case':
				return void parent.add(this.#feuille('TD', enfants));
			default:
				return this.#crayon.dans(groupe, () => this.poserTous(enfants, parent));
		}
	}

	/** A tag that holds what is drawn. @param {string} nom @param {readonly Element[]} elements */
	#feuille(nom, elements) {
		return this.#doc.struct(nom, {}, () => elements.forEach((e) => this.#crayon.dessiner(e)));
	}

	/** A tag that holds other tags. @param {string} nom @param {Balise} parent @param {(balise: Balise) => void} remplir */
	#ouvrir(nom, parent, remplir) {
		const balise = this.#doc.struct(nom);
		parent.add(balise);
		remplir(balise);
		balise.end();
	}

	/** @param {Groupe} groupe */
	#figure(groupe) {
		const { width, height } = this.#doc.page;
		// The types of the library do not know the box of a figure.
		const said = /** @type {{ alt: string }} */ ({
			alt: groupe.texte,
			bbox: [0, 0, width, height]
		});
		return this.#doc.struct('Figure', said, () => this.#crayon.dessiner(groupe));
	}

	/** The words over a list are no item of it. @param {readonly Element[]} enfants @param {Balise} parent */
	#legende(enfants, parent) {
		const heads = enfants.filter(({ genre }) => genre !== 'groupe');
		const entries = enfants.filter(({ genre }) => genre === 'groupe');
		this.poserTous(heads, parent);
		this.#ouvrir('L', parent, (liste) => this.poserTous(entries, liste));
	}

	/** @param {readonly Element[]} enfants @param {Balise} li */
	#entree(enfants, li) {
		li.add(
			this.#feuille(
				'Lbl',
				enfants.filter(({ genre }) => genre !== 'texte')
			)
		);
		li.add(
			this.#feuille(
				'LBody',
				enfants.filter(({ genre }) => genre === 'texte')
			)
		);
	}

	/** The heads of columns stand over a column of names. @param {readonly Element[]} enfants @param {Balise} tr */
	#rang(enfants, tr) {
		const heads = enfants.every((enfant) => enfant.genre === 'groupe' && enfant.role === 'entete');
		if (heads) this.#ouvrir('TD', tr, () => undefined);
		this.poserTous(enfants, tr);
	}
}
