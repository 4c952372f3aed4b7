import { MOTIFS_ETATS, type Motif, peinture as paintOf } from '#lib/map/motifs.ts';
import { couleurClaire as couleur } from '#lib/map/palette.ts';
import type { Cadre, Figure, Forme } from './figure.ts';
import { escapeXml, wrap } from './texte.ts';

export const LARGEUR = 1280;
export const HAUTEUR = 720;
export const FAMILLE = 'Source Serif 4';

/** The sheet, in pixels at scale 1: texts on the left, the map, a column of insets, a foot. */
const MARGE = 40;
const TEXTE = { x: MARGE, largeur: 380 };
/** Where the counts of the legend end. */
const COMPTE = 280;
const CARTE = { x: 452, y: 32, largeur: 640 };
const ENCARTS = { x: 1120, y: 32, largeur: 100, pas: 101 };
const PIED = { y: 676 };

const motifs: Record<string, Motif> = MOTIFS_ETATS;

function paint(peinture: string, frame: string): string {
	const paint = paintOf(peinture, frame);
	const token = /^var\(--(.+)\)$/.exec(paint)?.[1];
	return token ? couleur(token) : paint;
}

// A pattern follows the scale of what it fills: each frame has its own, so that marks are of one size.
function pattern(name: string, frame: string, scale: number): string {
	const motif = motifs[name];
	if (!motif) return '';
	const { pas, fond, encre, d, trait } = motif;
	const marks = trait
		? `fill="none" stroke="${couleur(encre)}" stroke-width="${trait}" stroke-linecap="round"`
		: `fill="${couleur(encre)}"`;
	return (
		`<pattern id="${frame}-${name}" width="${pas}" height="${pas}" patternUnits="userSpaceOnUse" patternTransform="scale(${round(1 / scale)})">` +
		`<rect width="${pas}" height="${pas}" fill="${couleur(fond)}"/><path d="${d}" ${marks}/></pattern>`
	);
}

function patterns(names: Iterable<string>, frame: string, scale: number): string {
	return [...new Set(names)].map((name) => pattern(name, frame, scale)).join('');
}

const round = (n: number) => Math.round(n * 10_000) / 10_000;

type Texte = { x: number; y: number; corps: number; encre?: string; gras?: boolean };

/** Lines of text under one another; returns them with the ordinate that follows. */
function paragraph(
	text: string,
	{ x, y, corps, encre = 'encre', gras = false }: Texte,
	width: number,
	leading = 1.35
): { svg: string; y: number } {
	const lines = wrap(text, width, corps, gras);
	const step = Math.round(corps * leading);
	const spans = lines.map((l, i) => `<tspan x="${x}" y="${y + i * step}">${escapeXml(l)}</tspan>`);
	const weight = gras ? ' font-weight="600"' : '';
	return {
		svg: `<text font-size="${corps}"${weight} fill="${couleur(encre)}">${spans.join('')}</text>`,
		y: y + lines.length * step
	};
}

function shape({ code, d, peinture, texte }: Forme, frame: string): string {
	return (
		`<path id="${frame}-${code}" d="${d}" fill="${paint(peinture, frame)}">` +
		`<title>${escapeXml(texte)}</title></path>`
	);
}

function labels(formes: Forme[], scale: number): string {
	return formes
		.filter(({ etiquette }) => etiquette)
		.map(({ code, etiquette }) => {
			const [x, y] = etiquette as [number, number];
			const place = `x="${x}" y="${round(y + 3.5 / scale)}" text-anchor="middle"`;
			const halo = `stroke="${couleur('limite')}" stroke-width="${round(3 / scale)}" paint-order="stroke"`;
			return `<text ${place} font-size="${round(10 / scale)}" font-weight="600" ${halo}>${code}</text>`;
		})
		.join('');
}

function frame(cadre: Cadre, x: number, y: number, width: number): string {
	const scale = width / cadre.largeur;
	const { id, nom, fond, formes, limites, largeur, hauteur } = cadre;
	const box = `width="${largeur}" height="${hauteur}"`;
	const names = formes.map(({ peinture }) => peinture);
	const line = (token: string, px: number) =>
		`<path d="${limites}" fill="none" stroke="${couleur(token)}" stroke-width="${round(px / scale)}" stroke-linejoin="round"/>`;
	return (
		`<g id="cadre-${id}" transform="translate(${x} ${y}) scale(${round(scale)})">` +
		`<defs>${patterns(names, id, scale)}<clipPath id="bord-${id}"><rect ${box}/></clipPath></defs>` +
		`<g clip-path="url(#bord-${id})"><rect ${box} fill="${couleur('mer')}"/>` +
		(fond ? `<path id="${id}-voisins" d="${fond}" fill="${couleur('voisins')}"/>` : '') +
		`<g id="${id}-departements" fill-rule="evenodd">${formes.map((f) => shape(f, id)).join('')}</g>` +
		`<g id="${id}-limites">${line('limite', 1.6)}${line('limite-2', 0.7)}</g>` +
		`<g id="${id}-codes" fill="${couleur('encre')}">${labels(formes, scale)}</g></g></g>` +
		(nom
			? `<text x="${x}" y="${round(y + hauteur * scale + 12)}" font-size="11" fill="${couleur('encre-2')}">${escapeXml(nom)}</text>`
			: '')
	);
}

function legend({ legende, mesure }: Figure, y: number): string {
	const { x } = TEXTE;
	const names = legende.map(({ peinture }) => peinture);
	const head =
		`<text x="${x}" y="${y}">${escapeXml(mesure)}</text>` +
		`<text x="${x + COMPTE}" y="${y}" text-anchor="end">Départements</text>`;
	const rows = legende.map(({ peinture, libelle, nombre }, i) => {
		const top = y + 14 + i * 30;
		return (
			`<g><rect x="${x}" y="${top}" width="34" height="20" rx="2" fill="${paint(peinture, 'legende')}" stroke="${couleur('limite-2')}" stroke-width=".8"/>` +
			`<text x="${x + 46}" y="${top + 15}">${escapeXml(libelle)}</text>` +
			`<text x="${x + COMPTE}" y="${top + 15}" text-anchor="end" font-weight="600">${nombre}</text></g>`
		);
	});
	return (
		`<g id="legende"><defs>${patterns(names, 'legende', 1)}</defs>` +
		`<g font-size="13" fill="${couleur('encre-2')}">${head}</g>` +
		`<g font-size="15" fill="${couleur('encre')}">${rows.join('')}</g></g>`
	);
}

function words(figure: Figure): string {
	const { x, largeur } = TEXTE;
	const title = paragraph(figure.titre, { x, y: 66, corps: 30, gras: true }, largeur, 1.2);
	const sentence = paragraph(figure.phrase, { x, y: title.y + 14, corps: 18 }, largeur, 1.4);
	const base = paragraph(
		figure.base,
		{ x, y: sentence.y + 8, corps: 13, encre: 'encre-2' },
		largeur
	);
	return `<g id="texte">${title.svg}${sentence.svg}${base.svg}</g>${legend(figure, base.y + 22)}`;
}

function foot({ source, lien }: Figure): string {
	const rule = `<path d="M${MARGE} ${PIED.y - 22}H${LARGEUR - MARGE}" stroke="${couleur('filet')}"/>`;
	const mark =
		`<g id="marque" transform="translate(${MARGE} ${PIED.y - 8})"><rect width="8" height="16" fill="${couleur('marque-bleu')}"/>` +
		`<rect x="8" width="8" height="16" fill="${couleur('marque-deux')}"/><rect x="16" width="8" height="16" fill="${couleur('marque-ocre')}"/>` +
		`<text x="32" y="14" font-size="17" font-weight="600" fill="${couleur('encre')}">Mitoyen</text></g>`;
	const place = { x: MARGE + 160, y: PIED.y, corps: 12, encre: 'encre-2' };
	const text = paragraph(source, place, LARGEUR - 2 * MARGE - 160);
	const link = `<a href="${escapeXml(lien)}"><text x="${place.x}" y="${text.y}" font-size="12" fill="${couleur('accent')}">${escapeXml(lien)}</text></a>`;
	return `<g id="source">${rule}${mark}${text.svg}${link}</g>`;
}

/**
 * A standalone SVG of 1280 × 720 px, in the light theme, with named groups and no script.
 * `polices` is CSS that embeds the font, for viewers that have not got it; may be empty.
 */
export function figureSvg(figure: Figure, polices = ''): string {
	const { titre, phrase, cadre, encarts } = figure;
	const insets = encarts.map((e, i) =>
		frame(e, ENCARTS.x, ENCARTS.y + i * ENCARTS.pas, ENCARTS.largeur)
	);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGEUR} ${HAUTEUR}" width="${LARGEUR}" height="${HAUTEUR}" lang="fr" role="img" aria-labelledby="titre description" font-family="'${FAMILLE}', Georgia, serif">` +
		`<title id="titre">${escapeXml(titre)}</title><desc id="description">${escapeXml(phrase)}</desc>` +
		(polices ? `<style>${polices}</style>` : '') +
		`<rect width="${LARGEUR}" height="${HAUTEUR}" fill="${couleur('feuille')}"/>` +
		`${words(figure)}<g id="carte">${frame(cadre, CARTE.x, CARTE.y, CARTE.largeur)}</g>` +
		`<g id="encarts">${insets.join('')}</g>${foot(figure)}</svg>`
	);
}
