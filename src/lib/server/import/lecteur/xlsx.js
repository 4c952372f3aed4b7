import { estDate } from './date.js';
import { feuilleDe } from './feuille.js';
import { BORNES, RefusClasseur } from './refus.js';

/** @typedef {import('./sax.js').Parties} Parties */
/** @typedef {{ date: boolean, zeros: number }} Forme how a cell is shown: as a date, or with that many digits */
/** @typedef {{ textes: string[], formes: Forme[], en1904: boolean }} Commun */
/** @typedef {import('./feuille.js').FeuilleLue} FeuilleLue */

/**
 * The sheets of a workbook that are shown, as text.
 * @param {Parties} parties
 * @returns {Promise<FeuilleLue[]>}
 */
export async function lireClasseur(parties) {
	const { feuilles, en1904 } = await sommaire(parties);
	const { chemins, roles } = await relations(parties);
	const commun = {
		en1904,
		formes: await formes(parties, roles.get('styles') ?? 'xl/styles.xml'),
		textes: await textes(parties, roles.get('sharedStrings') ?? 'xl/sharedStrings.xml')
	};
	const lues = [];
	for (const { nom, id } of feuilles) {
		const chemin = chemins.get(id) ?? '';
		if (!parties.has(chemin)) throw new RefusClasseur('fichier-endommage', { feuille: nom });
		lues.push(await feuilleDe(parties, chemin, nom, commun));
	}
	return lues;
}

/** @param {Parties} parties */
async function sommaire(parties) {
	/** @type {{ nom: string, id: string }[]} */
	const feuilles = [];
	let en1904 = false;
	const found = await parties.read('xl/workbook.xml', {
		ouvre(nom, attributs) {
			if (nom === 'workbookPr') en1904 = /^(1|true)$/.test(attributs.date1904 ?? '');
			if (nom !== 'sheet' || (attributs.state && attributs.state !== 'visible')) return;
			const id = Object.entries(attributs).find(([cle]) => /:id$/.test(cle))?.[1] ?? '';
			feuilles.push({ nom: attributs.name ?? '', id });
		}
	});
	if (!found || feuilles.length === 0) throw new RefusClasseur('pas-un-classeur');
	return { feuilles, en1904 };
}

/** Where the parts are. A link to another file is never followed. @param {Parties} parties */
async function relations(parties) {
	/** @type {Map<string, string>} */
	const chemins = new Map();
	/** @type {Map<string, string>} */
	const roles = new Map();
	await parties.read('xl/_rels/workbook.xml.rels', {
		ouvre(nom, { Id = '', Target = '', TargetMode, Type = '' }) {
			if (nom !== 'Relationship' || TargetMode === 'External') return;
			const chemin = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
			chemins.set(Id, chemin);
			roles.set(Type.split('/').at(-1) ?? '', chemin);
		}
	});
	return { chemins, roles };
}

/** @param {Parties} parties @param {string} chemin @returns {Promise<Forme[]>} */
async function formes(parties, chemin) {
	/** @type {Map<string, string>} */
	const codes = new Map();
	/** @type {Forme[]} */
	const lues = [];
	let dedans = false;
	await parties.read(chemin, {
		ouvre(nom, attributs) {
			if (nom === 'numFmt') codes.set(attributs.numFmtId ?? '', attributs.formatCode ?? '');
			if (nom === 'cellXfs') dedans = true;
			if (nom !== 'xf' || !dedans) return;
			const code = codes.get(attributs.numFmtId ?? '');
			const zeros = /^0{2,}$/.test(code ?? '') ? code?.length : 0;
			lues.push({ date: estDate(Number(attributs.numFmtId), code), zeros: zeros ?? 0 });
		},
		ferme: (nom) => {
			if (nom === 'cellXfs') dedans = false;
		}
	});
	return lues;
}

/** Texts that cells share, without their phonetic guides. @param {Parties} parties @param {string} chemin */
async function textes(parties, chemin) {
	/** @type {string[]} */
	const lus = [];
	let courant = '';
	let guide = 0;
	let dedans = false;
	await parties.read(chemin, {
		ouvre(nom) {
			if (nom === 'si') courant = '';
			else if (nom === 'rPh') guide++;
			else if (nom === 't') dedans = guide === 0;
		},
		texte(morceau) {
			if (!dedans) return;
			courant += morceau;
			if (courant.length > 5 * BORNES.cellule) throw new RefusClasseur('cellule-trop-longue');
		},
		ferme(nom) {
			if (nom === 't') dedans = false;
			else if (nom === 'rPh') guide--;
			else if (nom === 'si' && lus.push(courant) > BORNES.textes) {
				throw new RefusClasseur('trop-de-lignes');
			}
		}
	});
	return lus;
}
