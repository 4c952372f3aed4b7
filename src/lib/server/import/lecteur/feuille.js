import { jourDe } from './date.js';
import { BORNES, RefusClasseur } from './refus.js';

/** @typedef {{ ligne: number, cellules: string[] }} Rang */
/** @typedef {{ code: string, ligne: number, colonne: number, valeur: string }} Doute */
/** @typedef {{ nom: string, rangs: Rang[], masquees: number, doutes: Doute[] }} FeuilleLue */

/**
 * One sheet as rows of texts. What the file says of its own size is not believed.
 * @param {import('./sax.js').Parties} parties
 * @param {string} chemin
 * @param {string} nom
 * @param {import('./xlsx.js').Commun} commun
 * @returns {Promise<FeuilleLue>}
 */
export async function feuilleDe(parties, chemin, nom, commun) {
	const lecture = new Lecture(nom, commun);
	await parties.read(chemin, {
		ouvre: (balise, attributs) => lecture.ouvre(balise, attributs),
		ferme: (balise) => lecture.ferme(balise),
		texte: (morceau) => lecture.texte(morceau)
	});
	const { rangs, masquees, doutes } = lecture;
	return { nom, rangs, masquees, doutes };
}

/** A column of A1, from 1; beyond what is allowed it stops counting. @param {string} reference */
function colonneDe(reference) {
	let colonne = 0;
	for (const letter of reference.toLowerCase()) {
		if (letter < 'a' || letter > 'z' || colonne > BORNES.colonnes) break;
		colonne = colonne * 26 + letter.charCodeAt(0) - 96;
	}
	return colonne;
}

/** Characters that the format escapes. @param {string} texte */
const clair = (texte) =>
	texte.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

class Lecture {
	/** @type {Rang[]} */ rangs = [];
	/** @type {Doute[]} */ doutes = [];
	masquees = 0;
	ligne = 0;
	colonne = 0;
	/** @type {string[]} */ cellules = [];
	cachee = false;
	/** @type {{ type: string, forme: number, formule: boolean } | null} */ cellule = null;
	brut = '';
	ecoute = false;
	guide = 0;
	lettres = 0;

	/** @param {string} feuille @param {import('./xlsx.js').Commun} commun */
	constructor(feuille, commun) {
		this.feuille = feuille;
		this.commun = commun;
	}

	/** @param {string} code @returns {never} */
	refuse(code) {
		const { feuille, ligne, colonne } = this;
		throw new RefusClasseur(code, { feuille, ligne, colonne });
	}

	/** @param {string} balise @param {Record<string, string>} attributs */
	ouvre(balise, attributs) {
		if (balise === 'row') this.ouvreRang(attributs);
		else if (balise === 'c') this.ouvreCellule(attributs);
		else if (balise === 'rPh') this.guide++;
		else if (balise === 'v' || balise === 't') this.ecoute = this.guide === 0 && !!this.cellule;
		else if (balise === 'f' && this.cellule) this.cellule.formule = true;
	}

	/** @param {Record<string, string>} attributs */
	ouvreRang({ r, hidden }) {
		const ligne = r ? Number(r) : this.ligne + 1;
		if (!Number.isInteger(ligne) || ligne <= this.ligne) this.refuse('fichier-endommage');
		this.ligne = ligne;
		if (ligne > BORNES.lignes) this.refuse('trop-de-lignes');
		this.colonne = 0;
		this.cellules = [];
		this.cachee = hidden === '1' || hidden === 'true';
	}

	/** @param {Record<string, string>} attributs */
	ouvreCellule({ r, t = 'n', s = '0' }) {
		const colonne = r ? colonneDe(r) : this.colonne + 1;
		if (colonne <= this.colonne) this.refuse('fichier-endommage');
		this.colonne = colonne;
		if (colonne > BORNES.colonnes) this.refuse('trop-de-colonnes');
		this.cellule = { type: t, forme: Number(s), formule: false };
		this.brut = '';
	}

	/** @param {string} morceau */
	texte(morceau) {
		if (!this.ecoute) return;
		this.brut += morceau;
		if (this.brut.length > 5 * BORNES.cellule) this.refuse('cellule-trop-longue');
	}

	/** @param {string} balise */
	ferme(balise) {
		if (balise === 'v' || balise === 't') this.ecoute = false;
		else if (balise === 'rPh') this.guide--;
		else if (balise === 'c') this.fermeCellule();
		else if (balise === 'row') this.fermeRang();
	}

	fermeCellule() {
		if (!this.cellule) return;
		const { formule, type } = this.cellule;
		if (formule && this.brut === '' && type !== 'str') this.doute('formule-sans-valeur', '');
		const valeur = this.valeur(this.cellule);
		if (valeur.length > BORNES.cellule) this.refuse('cellule-trop-longue');
		this.lettres += valeur.length;
		if (this.lettres > BORNES.lettres) this.refuse('archive-suspecte');
		while (this.cellules.length < this.colonne - 1) this.cellules.push('');
		this.cellules.push(valeur);
		this.cellule = null;
	}

	fermeRang() {
		if (this.cellules.every((cellule) => cellule === '')) return;
		if (this.cachee) this.masquees++;
		this.rangs.push({ ligne: this.ligne, cellules: this.cellules });
	}

	/** @param {string} code @param {string} valeur */
	doute(code, valeur) {
		this.doutes.push({ code, ligne: this.ligne, colonne: this.colonne, valeur });
	}

	/** The text of a cell: nothing is guessed from it. @param {{ type: string, forme: number }} cellule */
	valeur({ type, forme }) {
		const { brut } = this;
		if (type === 's') return this.partage(brut);
		if (type === 'b') return brut === '1' ? 'VRAI' : 'FAUX';
		if (type === 'e') {
			this.doute('cellule-en-erreur', brut);
			return brut;
		}
		return type === 'n' && brut !== '' ? this.nombre(brut, forme) : clair(brut);
	}

	/** @param {string} brut */
	partage(brut) {
		const texte = /^\d+$/.test(brut) ? this.commun.textes[Number(brut)] : undefined;
		return texte === undefined ? this.refuse('fichier-endommage') : clair(texte);
	}

	/** @param {string} brut @param {number} forme */
	nombre(brut, forme) {
		const nombre = Number(brut);
		if (!Number.isFinite(nombre)) this.refuse('fichier-endommage');
		const { date = false, zeros = 0 } = this.commun.formes[forme] ?? {};
		if (date) {
			const jour = jourDe(nombre, this.commun.en1904);
			if (jour === null) this.doute('cellule-en-erreur', brut);
			return jour ?? brut;
		}
		if (!Number.isInteger(nombre)) return String(nombre);
		// Beyond it, the workbook itself has lost the last digits.
		if (!Number.isSafeInteger(nombre)) this.doute('nombre-imprecis', brut);
		return zeros && nombre >= 0
			? String(nombre).padStart(zeros, '0')
			: brut.includes('E')
				? String(nombre)
				: brut;
	}
}
