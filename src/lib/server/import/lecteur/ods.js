import { BORNES, RefusClasseur } from './refus.js';

/** @typedef {import('./feuille.js').FeuilleLue} FeuilleLue */
/** @typedef {{ type: string, valeur: string, erreur: boolean, formule: boolean, fois: number }} Cellule */

/**
 * The sheets of an OpenDocument workbook that are shown, as text. A cell or a row that says that it is
 * repeated is believed as far as a sheet may go, and no further.
 * @param {import('./sax.js').Parties} parties
 * @returns {Promise<FeuilleLue[]>}
 */
export async function lireOds(parties) {
	await refuserChiffre(parties);
	const lecture = new Lecture();
	await parties.read('content.xml', {
		ouvre: (balise, attributs) => lecture.ouvre(balise, attributs),
		ferme: (balise) => lecture.ferme(balise),
		texte: (morceau) => lecture.texte(morceau)
	});
	if (lecture.feuilles.length === 0) throw new RefusClasseur('pas-un-classeur');
	return lecture.feuilles;
}

/** @param {import('./sax.js').Parties} parties */
async function refuserChiffre(parties) {
	await parties.read('META-INF/manifest.xml', {
		ouvre(balise) {
			if (balise === 'encryption-data') throw new RefusClasseur('xls-ou-mot-de-passe');
		}
	});
}

/** @param {string | undefined} nombre */
const foisDe = (nombre) => Math.max(1, Math.trunc(Number(nombre ?? 1)) || 1);

class Lecture {
	/** @type {FeuilleLue[]} */ feuilles = [];
	/** @type {Set<string>} */ cachees = new Set();
	style = '';
	/** @type {FeuilleLue | null} */ feuille = null;
	ligne = 0;
	foisLigne = 1;
	cachee = false;
	colonne = 0;
	/** @type {string[]} */ cellules = [];
	/** @type {Cellule | null} */ cellule = null;
	/** @type {string[]} */ paragraphes = [];
	/** Notes beside a cell are not its text. */
	note = 0;
	ecoute = false;
	lettres = 0;

	/** @param {string} code @returns {never} */
	refuse(code) {
		const lieu = { feuille: this.feuille?.nom, ligne: this.ligne, colonne: this.colonne };
		throw new RefusClasseur(code, lieu);
	}

	/** @param {string} balise @param {Record<string, string>} a */
	ouvre(balise, a) {
		if (balise === 'style') this.style = a['style:name'] ?? '';
		else if (balise === 'table-properties' && a['table:display'] === 'false') {
			this.cachees.add(this.style);
		} else if (balise === 'table') this.ouvreTable(a);
		else if (balise === 'table-row') this.ouvreRang(a);
		else if (balise === 'table-cell' || balise === 'covered-table-cell') this.ouvreCellule(a);
		else if (balise === 'annotation') this.note++;
		else if (this.cellule && this.note === 0) this.ouvreTexte(balise, a);
	}

	/** @param {Record<string, string>} a */
	ouvreTable(a) {
		const cachee = this.cachees.has(a['table:style-name'] ?? '');
		this.feuille = { nom: a['table:name'] ?? '', rangs: [], masquees: 0, doutes: [] };
		if (!cachee) this.feuilles.push(this.feuille);
		this.ligne = 0;
	}

	/** @param {Record<string, string>} a */
	ouvreRang(a) {
		this.foisLigne = foisDe(a['table:number-rows-repeated']);
		this.cachee = /^(collapse|filter)$/.test(a['table:visibility'] ?? '');
		this.colonne = 0;
		this.cellules = [];
	}

	/** @param {Record<string, string>} a */
	ouvreCellule(a) {
		const type = a['office:value-type'] ?? '';
		const valeur = a['office:value'] ?? a['office:date-value'] ?? a['office:boolean-value'] ?? '';
		const erreur = a['calcext:value-type'] === 'error';
		const formule = a['table:formula'] !== undefined;
		const fois = foisDe(a['table:number-columns-repeated']);
		this.cellule = { type, valeur, erreur, formule, fois };
		this.paragraphes = [];
	}

	/** @param {string} balise @param {Record<string, string>} a */
	ouvreTexte(balise, a) {
		if (balise === 'p') {
			this.paragraphes.push('');
			this.ecoute = true;
		} else if (balise === 's') {
			this.texte(' '.repeat(Math.min(foisDe(a['text:c']), BORNES.cellule + 1)));
		} else if (balise === 'tab') this.texte('\t');
		else if (balise === 'line-break') this.texte('\n');
	}

	/** @param {string} morceau */
	texte(morceau) {
		if (!this.ecoute || this.note > 0) return;
		const text = (this.paragraphes.pop() ?? '') + morceau;
		if (text.length > BORNES.cellule) this.refuse('cellule-trop-longue');
		this.paragraphes.push(text);
	}

	/** @param {string} balise */
	ferme(balise) {
		if (balise === 'annotation') this.note--;
		else if (balise === 'p' && this.note === 0) this.ecoute = false;
		else if (balise === 'table-cell' || balise === 'covered-table-cell') this.fermeCellule();
		else if (balise === 'table-row') this.fermeRang();
	}

	fermeCellule() {
		const { cellule } = this;
		if (!cellule) return;
		this.cellule = null;
		this.colonne++;
		const valeur = this.valeur(cellule);
		if (valeur.length > BORNES.cellule) this.refuse('cellule-trop-longue');
		if (valeur !== '') this.ecrire(valeur, cellule.fois);
		this.colonne += cellule.fois - 1;
	}

	/** @param {string} valeur @param {number} fois */
	ecrire(valeur, fois) {
		if (this.colonne + fois - 1 > BORNES.colonnes) this.refuse('trop-de-colonnes');
		while (this.cellules.length < this.colonne - 1) this.cellules.push('');
		for (let i = 0; i < fois; i++) this.cellules.push(valeur);
		this.lettres += valeur.length * fois * this.foisLigne;
		if (this.lettres > BORNES.lettres) this.refuse('archive-suspecte');
	}

	fermeRang() {
		const { feuille, foisLigne, cellules } = this;
		const from = this.ligne + 1;
		this.ligne += foisLigne;
		if (!feuille || cellules.length === 0) return;
		if (this.ligne > BORNES.lignes) this.refuse('trop-de-lignes');
		if (this.cachee) feuille.masquees += foisLigne;
		for (let ligne = from; ligne <= this.ligne; ligne++) feuille.rangs.push({ ligne, cellules });
	}

	/** The text of a cell: nothing is guessed from it. @param {Cellule} cellule */
	valeur({ type, valeur, erreur, formule }) {
		const vu = this.paragraphes.join('\n');
		if (erreur) this.doute('cellule-en-erreur', vu);
		else if (formule && type === '' && vu === '') this.doute('formule-sans-valeur', '');
		if (type === 'boolean') return valeur === 'true' ? 'VRAI' : 'FAUX';
		if (type === 'date') return valeur.replace(/T00:00:00$/, '');
		if (!/^(float|percentage|currency)$/.test(type) || erreur) return vu;
		const nombre = Number(valeur);
		if (valeur === '' || !Number.isFinite(nombre)) this.refuse('fichier-endommage');
		// Zeros before a code are those that its reader sees.
		if (/^0\d+$/.test(vu) && Number(vu) === nombre) return vu;
		if (Number.isInteger(nombre) && !Number.isSafeInteger(nombre)) {
			this.doute('nombre-imprecis', valeur);
		}
		return valeur.includes('E') ? String(nombre) : valeur;
	}

	/** @param {string} code @param {string} valeur */
	doute(code, valeur) {
		this.feuille?.doutes.push({ code, ligne: this.ligne + 1, colonne: this.colonne, valeur });
	}
}
