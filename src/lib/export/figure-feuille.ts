/** A sheet of paper or of a screen, in pixels at scale 1, and the place of each part of a figure. */
export type Feuille = {
	largeur: number;
	hauteur: number;
	/** `bas`: where the texts must end; null where the legend follows them. */
	texte: { x: number; y: number; largeur: number; bas: number | null };
	/** `y`: null when it follows the texts. `bas`: where it must end. */
	legende: { x: number; y: number | null; bas: number };
	carte: { x: number; y: number; largeur: number };
	/** Insets in rows of `colonnes`, from one to the next `pas`. */
	encarts: { x: number; y: number; largeur: number; colonnes: number; pas: [number, number] };
	pied: { x: number; y: number; largeur: number };
};

export const FAMILLE = 'Source Serif 4';
export const MARGE = 40;
/** Every sheet that is not upright has the same width: one scale is one number of pixels. */
export const LARGEUR = 1280;

const COLONNE = { x: MARGE, y: 66, largeur: 380, bas: null };
const pied = (largeur: number, y: number) => ({ x: 200, y, largeur: largeur - MARGE - 200 });

/** The formats of a picture: those that its address names, and the upright page of documents. */
export const FEUILLES = {
	'16x9': {
		largeur: LARGEUR,
		hauteur: 720,
		texte: COLONNE,
		legende: { x: MARGE, y: null, bas: 644 },
		carte: { x: 452, y: 32, largeur: 640 },
		encarts: { x: 1120, y: 32, largeur: 100, colonnes: 1, pas: [0, 101] },
		pied: pied(LARGEUR, 676)
	},
	'4x3': {
		largeur: LARGEUR,
		hauteur: 960,
		texte: COLONNE,
		legende: { x: MARGE, y: null, bas: 884 },
		carte: { x: 460, y: 32, largeur: 780 },
		encarts: { x: 460, y: 776, largeur: 106, colonnes: 6, pas: [134, 0] },
		pied: pied(LARGEUR, 916)
	},
	carre: {
		largeur: LARGEUR,
		hauteur: 1280,
		texte: { x: MARGE, y: 66, largeur: 1200, bas: 240 },
		legende: { x: MARGE, y: 276, bas: 1000 },
		carte: { x: 440, y: 262, largeur: 800 },
		encarts: { x: 440, y: 1046, largeur: 110, colonnes: 6, pas: [137, 0] },
		pied: pied(LARGEUR, 1236)
	},
	a4: {
		largeur: LARGEUR,
		hauteur: 905,
		texte: COLONNE,
		legende: { x: MARGE, y: null, bas: 829 },
		carte: { x: 486, y: 32, largeur: 720 },
		encarts: { x: 486, y: 716, largeur: 105, colonnes: 6, pas: [123, 0] },
		pied: pied(LARGEUR, 861)
	},
	'a4-portrait': {
		largeur: 905,
		hauteur: LARGEUR,
		texte: { x: MARGE, y: 60, largeur: 825, bas: 232 },
		legende: { x: MARGE, y: 908, bas: 1180 },
		carte: { x: 112, y: 236, largeur: 680 },
		encarts: { x: 480, y: 908, largeur: 106, colonnes: 3, pas: [132, 120] },
		pied: pied(905, 1216)
	}
} as const satisfies Record<string, Feuille>;

export type NomFeuille = keyof typeof FEUILLES;

/** Whether there is more room in height: tables turn, so that their columns stay readable. */
export function estHaute({ largeur, hauteur }: Feuille): boolean {
	return hauteur >= largeur;
}

/**
 * `compte`: where the counts end; `tete`: under its head; `pas`: from a row to the next, closer
 * beyond `lignes` of them or when there is no room.
 */
export const LEGENDE = { compte: 280, large: 380, tete: 14, pas: 30, serre: 23, lignes: 9 };
