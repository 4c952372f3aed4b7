import {
	type Chemin,
	type Dessin,
	type Element,
	type Groupe,
	type Peinture,
	peinturesDe,
	type Rectangle,
	type Texte,
	type Trait
} from './dessin.ts';
import { FAMILLE } from './figure-feuille.ts';
import { round } from './figure-peinture.ts';
import { escapeXml } from './xml.js';

type Peintures = Dessin['peintures'];

/**
 * A drawing as a standalone SVG: named groups, no script, nothing fetched. `polices` is CSS that
 * embeds the font, for viewers that have not got it; may be empty.
 */
export function dessinSvg(dessin: Dessin, polices = ''): string {
	const { titre, phrase, largeur, hauteur, peintures, elements } = dessin;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${largeur} ${hauteur}" width="${largeur}" height="${hauteur}" lang="fr" role="img" aria-labelledby="titre description" font-family="'${FAMILLE}', Georgia, serif" fill-rule="evenodd">` +
		`<title id="titre">${escapeXml(titre)}</title><desc id="description">${escapeXml(phrase)}</desc>` +
		(polices ? `<style>${polices}</style>` : '') +
		`${elementsSvg({ elements, peintures })}</svg>`
	);
}

/** What a drawing shows, without the document around it. */
export const elementsSvg = ({ elements, peintures }: Pick<Dessin, 'elements' | 'peintures'>) =>
	elements.map((element) => draw(element, peintures, '')).join('');

function draw(element: Element, peintures: Peintures, motifs: string): string {
	switch (element.genre) {
		case 'groupe':
			return drawGroupe(element, peintures, motifs);
		case 'chemin':
			return drawChemin(element, peintures, motifs);
		case 'rectangle':
			return drawRectangle(element, peintures, motifs);
		case 'texte':
			return drawTexte(element);
	}
}

function drawGroupe(groupe: Groupe, peintures: Peintures, outer: string): string {
	const { id, x, y, echelle, coupe, motifs, enfants } = groupe;
	const scale = echelle === 1 ? '' : ` scale(${echelle})`;
	const move = x === 0 && y === 0 && !scale ? '' : ` transform="translate(${x} ${y})${scale}"`;
	const patterns = motifs === null ? '' : patternsOf(groupe, motifs, peintures);
	const clip = coupe
		? `<clipPath id="bord-${id}"><rect width="${coupe[0]}" height="${coupe[1]}"/></clipPath>`
		: '';
	const inside = enfants.map((enfant) => draw(enfant, peintures, motifs ?? outer)).join('');
	return (
		`<g id="${id}"${move}>${patterns || clip ? `<defs>${patterns}${clip}</defs>` : ''}` +
		`${clip ? `<g clip-path="url(#bord-${id})">${inside}</g>` : inside}</g>`
	);
}

// A pattern follows the scale of what it fills: each frame has its own, so that marks are of one size.
function patternsOf({ enfants, echelle }: Groupe, prefix: string, peintures: Peintures): string {
	return [...peinturesDe(enfants)]
		.map((nom) => pattern(`${prefix}-${nom}`, peintures[nom]!, round(1 / echelle)))
		.join('');
}

function pattern(id: string, { fond, motif }: Peinture, scale: number): string {
	if (!motif) return '';
	const { pas, d, trait, encre } = motif;
	const marks = trait
		? `fill="none" stroke="${encre}" stroke-width="${trait}" stroke-linecap="round"`
		: `fill="${encre}"`;
	return (
		`<pattern id="${id}" width="${pas}" height="${pas}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})">` +
		(fond ? `<rect width="${pas}" height="${pas}" fill="${fond}"/>` : '') +
		`<path d="${d}" ${marks}/></pattern>`
	);
}

function fillOf(nom: string | null, peintures: Peintures, motifs: string): string {
	if (nom === null) return 'none';
	const { fond, motif } = peintures[nom]!;
	return motif ? `url(#${motifs}-${nom})` : (fond ?? 'none');
}

const strokeOf = (trait: Trait | null) =>
	trait ? ` stroke="${trait.encre}" stroke-width="${trait.epaisseur}" stroke-linejoin="round"` : '';

function drawChemin({ id, d, peinture, trait, nom }: Chemin, p: Peintures, motifs: string) {
	// A shape that several drawings of one document share is written once there: see partage.ts.
	const [tag, shape] = d.startsWith('#') ? ['use', `href="${d}"`] : ['path', `d="${d}"`];
	const start = `<${tag}${id ? ` id="${id}"` : ''} ${shape} fill="${fillOf(peinture, p, motifs)}"${strokeOf(trait)}`;
	return nom ? `${start}><title>${escapeXml(nom)}</title></${tag}>` : `${start}/>`;
}

function drawRectangle(rect: Rectangle, peintures: Peintures, motifs: string): string {
	const { x, y, largeur, hauteur, rayon, peinture, trait } = rect;
	const corner = rayon ? ` rx="${rayon}"` : '';
	return `<rect x="${x}" y="${y}" width="${largeur}" height="${hauteur}"${corner} fill="${fillOf(peinture, peintures, motifs)}"${strokeOf(trait)}/>`;
}

function drawTexte(texte: Texte): string {
	const { x, y, pas, lignes, corps, gras, encre, ancre, halo, lien } = texte;
	const style =
		(ancre === 'start' ? '' : ` text-anchor="${ancre}"`) +
		(gras ? ' font-weight="600"' : '') +
		(halo ? `${strokeOf(halo)} paint-order="stroke"` : '');
	const words =
		lignes.length === 1
			? escapeXml(lignes[0]!)
			: lignes
					.map((ligne, i) => `<tspan x="${x}" y="${y + i * pas}">${escapeXml(ligne)}</tspan>`)
					.join('');
	const drawn = `<text x="${x}" y="${y}" font-size="${corps}"${style} fill="${encre}">${words}</text>`;
	return lien ? `<a href="${escapeXml(lien)}">${drawn}</a>` : drawn;
}
