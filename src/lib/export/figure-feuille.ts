/** The sheet, in pixels at scale 1: texts on the left, the map, a column of insets, a foot. */
export const LARGEUR = 1280;
export const HAUTEUR = 720;
export const FAMILLE = 'Source Serif 4';

export const MARGE = 40;
export const TEXTE = { x: MARGE, y: 66, largeur: 380 };
/**
 * `compte`: where the counts end; `bas`: where the legend must, at the latest; `pas`: from a row to
 * the next, closer beyond `lignes` of them.
 */
export const LEGENDE = {
	compte: 280,
	large: 380,
	tete: 14,
	pas: 30,
	serre: 23,
	lignes: 9,
	bas: 644
};
export const CARTE = { x: 452, y: 32, largeur: 640 };
export const ENCARTS = { x: 1120, y: 32, largeur: 100, pas: 101 };
export const PIED = { x: 200, y: 676, largeur: LARGEUR - MARGE - 200 };
