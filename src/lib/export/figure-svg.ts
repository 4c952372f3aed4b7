import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { frame } from './figure-carte.ts';
import { CARTE, ENCARTS, FAMILLE, HAUTEUR, LARGEUR } from './figure-feuille.ts';
import { foot, words } from './figure-texte.ts';
import type { Figure } from './figure.ts';
import { escapeXml } from './texte.ts';

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
