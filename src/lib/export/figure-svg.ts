import { type Dessin, groupe, rectangle } from './dessin.ts';
import { dessinSvg } from './dessin-svg.ts';
import { frame } from './figure-carte.ts';
import { FEUILLES, type NomFeuille } from './figure-feuille.ts';
import { assembler } from './figure-peinture.ts';
import { foot, words } from './figure-texte.ts';
import type { Figure } from './figure.ts';

/** A map put on its sheet, in the light theme. */
export function dessinFigure(figure: Figure, nom: NomFeuille = '16x9'): Dessin {
	const feuille = FEUILLES[nom];
	const { carte, encarts: place, largeur, hauteur } = feuille;
	const { cadre, encarts } = figure;
	const [dx, dy] = place.pas;
	const insets = encarts.flatMap((encart, i) => {
		const [column, row] = [i % place.colonnes, Math.floor(i / place.colonnes)];
		return frame(encart, place.x + column * dx, place.y + row * dy, place.largeur);
	});
	const map = [
		groupe('carte', frame(cadre, carte.x, carte.y, carte.largeur)),
		groupe('encarts', insets)
	];
	return assembler(figure, feuille, [
		rectangle({ x: 0, y: 0, largeur, hauteur, peinture: 'feuille' }),
		...words(figure, feuille),
		groupe('figure', map, { role: 'figure', texte: lecture(figure) }),
		foot(figure, feuille)
	]);
}

/** What the map shows, for those who do not see it: its counts are those of the legend. */
function lecture({ mesure, legende }: Figure): string {
	const counts = legende.map(({ libelle, nombre }) => `${libelle} ${nombre}`);
	return `Carte des départements. ${mesure} : ${counts.join(', ')}.`;
}

/** A standalone SVG of a map; see `dessinSvg`. */
export function figureSvg(figure: Figure, polices = '', feuille: NomFeuille = '16x9'): string {
	return dessinSvg(dessinFigure(figure, feuille), polices);
}
