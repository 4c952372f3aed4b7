import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml, pourXml } from '#lib/export/xml.js';
import { boiteDe, cadreDe, emu, objetsDe, traceDe } from './pptx-formes.js';

/**
 * @typedef {import('./pptx-formes.js').Objet} Objet
 * @typedef {import('./pptx-formes.js').Forme} Forme
 * @typedef {import('#lib/export/dessin.ts').Dessin} Dessin
 */

/** The palette of the site as that of the theme: a presenter who changes it recolours the maps. */
const THEME = {
	...{ dk1: '14222A', lt1: 'FFFFFF', dk2: '465660', lt2: 'E6EEF0' },
	...{ accent1: '17646F', accent2: 'CBE4E3', accent3: '9C3A14' },
	...{ accent4: '6FA0CE', accent5: 'E6C574', accent6: '174C37' },
	...{ hlink: '0B5765', folHlink: '465660' }
};
/** Names that colours have in slides: the first two of the theme are those of text and ground. */
const NOMS = new Map(
	Object.entries(THEME).map(([nom, hex]) => [
		hex,
		{ dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' }[nom] ?? nom
	])
);

/** The pattern of an Office document that is nearest to each of ours. */
const TRAMES = /** @type {Record<string, string>} */ ({
	...{ partiel: 'wdUpDiag', projet: 'ltDnDiag', 'non-renseigne': 'pct10', absent: 'diagCross' },
	...{ 'gauche-partie': 'wdUpDiag', 'droite-partie': 'wdDnDiag', disjoints: 'dkUpDiag' },
	...{ cooperation: 'sphere', doublon: 'openDmnd', complement: 'wave', specialisation: 'narVert' },
	...{ indetermine: 'pct10', meme: 'narHorz' }
});
/** Low confidence lies over a paint, which no pattern of Office does: a dashed line says it. */
const TIRETS = ['surcharge', 'basse'];

const DECOR =
	'<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/**
 * What the library cannot do, on the file that it wrote: outlines, names and alternative texts, patterns,
 * groups, the theme, French, ids used once, the date of the data.
 * @param {Uint8Array} bytes
 * @param {readonly Dessin[]} dessins
 * @param {string} date
 */
export function reprendre(bytes, dessins, date) {
	/** @type {Record<string, Uint8Array>} */
	const parts = {};
	for (const [path, content] of Object.entries(unzipSync(bytes))) {
		if (path.endsWith('/')) continue;
		parts[path] = /\.(xml|rels)$/.test(path)
			? strToU8(partie(path, strFromU8(content), dessins, date))
			: content;
	}
	return zipSync(parts, { level: 6, mtime: `${date}T12:00:00` });
}

/** @param {string} path @param {string} lu @param {readonly Dessin[]} dessins @param {string} date */
function partie(path, lu, dessins, date) {
	const xml = pourXml(lu).replaceAll('lang="en-US"', 'lang="fr-FR"');
	const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path);
	const dessin = slide && dessins[Number(slide[1]) - 1];
	if (dessin) return colorer(numeroter(diapositive(xml, dessin)));
	if (path === 'docProps/core.xml') {
		return xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date}T12:00:00Z`);
	}
	return path.startsWith('ppt/theme/') ? theme(xml) : xml;
}

const TITRE = 'titre';

/** The library gives its own name to what fills a title. @param {string} sp */
const cleDe = (sp) =>
	/<p:ph[^>]*type="title"/.test(sp) ? TITRE : /<p:cNvPr id="\d+" name="([^"]*)"/.exec(sp)?.[1];

/** @param {string} xml @param {Dessin} dessin */
function diapositive(xml, dessin) {
	// Read again rather than kept: one slide at a time is in memory.
	const objets = objetsDe(dessin);
	const shapes = xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
	const parCle = new Map(shapes.map((sp) => [cleDe(sp), sp]));
	/** @param {Objet} objet @returns {string} */
	const ecrire = (objet) => {
		if (objet.genre === 'ensemble') return ensemble(objet, objet.enfants.map(ecrire).join(''));
		const titre = objet.genre === 'texte' && objet.texte.role === 'titre';
		const sp = parCle.get(titre ? TITRE : objet.cle) ?? '';
		if (objet.genre === 'texte') return mots(sp, objet);
		return forme(sp, objet, dessin);
	};
	const first = xml.indexOf('<p:sp>');
	const last = xml.lastIndexOf('</p:sp>') + '</p:sp>'.length;
	return xml.slice(0, first) + objets.map(ecrire).join('') + xml.slice(last);
}

/** @param {string} sp @param {Extract<Objet, { genre: 'texte' }>} objet */
function mots(sp, objet) {
	const { role, lignes } = objet.texte;
	if (role !== 'titre') return nommer(sp, lignes.join(' ').slice(0, 60));
	// The library gives every title the place of its master.
	const { x, y, w, h } = cadreDe(objet);
	const place = `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/>`;
	return nommer(sp, 'Titre').replace(/<a:off [^>]*\/><a:ext [^>]*\/>/, place);
}

/** @param {string} sp @param {string} nom @param {string} [descr] */
function nommer(sp, nom, descr = '') {
	const alt = descr ? ` descr="${escapeXml(descr)}"` : '';
	return sp.replace(
		/(<p:cNvPr id="\d+") name="[^"]*"/,
		() => `<p:cNvPr id="0" name="${escapeXml(nom)}"${alt}`
	);
}

/** @param {string} sp @param {Forme} forme @param {Dessin} dessin */
function forme(sp, { nom, id, peinture, lignes }, { peintures }) {
	// "Somme (80) : couvert" is the shape "Somme (80)".
	const [name = ''] = nom.split(/\s+: /);
	const drawn = sp.replace(/<a:pathLst>.*?<\/a:pathLst>/s, () => traceDe(lignes));
	const named = nommer(drawn, name || id || 'Décor', nom);
	const told = nom ? named : named.replace(/(<p:cNvPr [^>]*>)(<\/p:cNvPr>)/, `$1${DECOR}$2`);
	if (peinture === null) return told.replace(/(<\/a:custGeom>)/, '$1<a:noFill/>');
	const solid = /<a:solidFill>.*?<\/a:solidFill>/s;
	if (TIRETS.includes(peinture)) {
		const dashes =
			'<a:ln w="15875"><a:solidFill><a:srgbClr val="14222A"/></a:solidFill><a:prstDash val="sysDash"/></a:ln>';
		return told.replace(solid, '<a:noFill/>').replace(/<a:ln( [^>]*)?>.*?<\/a:ln>/s, dashes);
	}
	const { fond, motif } = peintures[peinture] ?? { fond: null, motif: null };
	if (!motif || !fond) return told;
	const trame = TRAMES[peinture.replace(/^deux(-p)?-/, '')] ?? 'wdUpDiag';
	return told.replace(
		solid,
		`<a:pattFill prst="${trame}"><a:fgClr>${couleur(motif.encre)}</a:fgClr><a:bgClr>${couleur(fond)}</a:bgClr></a:pattFill>`
	);
}

/** @param {string} hex */
const couleur = (hex) => `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`;

/** Shapes that are moved and sized together. @param {Extract<Objet, { genre: 'ensemble' }>} objet @param {string} xml */
function ensemble({ nom, texte, enfants }, xml) {
	const [x0, y0, x1, y1] = boiteDe(
		enfants.flatMap((enfant) => (enfant.genre === 'forme' ? enfant.lignes : []))
	);
	const [off, ext] = [`x="${emu(x0)}" y="${emu(y0)}"`, `cx="${emu(x1 - x0)}" cy="${emu(y1 - y0)}"`];
	const place = `<a:xfrm><a:off ${off}/><a:ext ${ext}/><a:chOff ${off}/><a:chExt ${ext}/></a:xfrm>`;
	const alt = texte ? ` descr="${escapeXml(texte)}"` : '';
	return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${nom}"${alt}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}</p:grpSpPr>${xml}</p:grpSp>`;
}

/** @param {string} xml */
function numeroter(xml) {
	let id = 0;
	return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${(id += 1)}"`);
}

/** @param {string} xml */
function colorer(xml) {
	return xml.replace(/<a:srgbClr val="([0-9A-F]{6})"\/>/g, (all, hex) => {
		const nom = NOMS.get(hex);
		return nom ? `<a:schemeClr val="${nom}"/>` : all;
	});
}

/** @param {string} xml */
function theme(xml) {
	const colours = Object.entries(THEME).map(
		([nom, hex]) => `<a:${nom}><a:srgbClr val="${hex}"/></a:${nom}>`
	);
	return xml.replace(
		/<a:clrScheme .*?<\/a:clrScheme>/s,
		`<a:clrScheme name="Mitoyen">${colours.join('')}</a:clrScheme>`
	);
}
