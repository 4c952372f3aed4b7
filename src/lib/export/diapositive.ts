import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { type Dessin, type Element, groupe, mot, rectangle } from './dessin.ts';
import { FEUILLES, MARGE, type NomFeuille } from './figure-feuille.ts';
import { assembler } from './figure-peinture.ts';
import { foot, tete } from './figure-texte.ts';
import { sourceFigure } from './source-figure.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';

/** A slide as every reading of a presentation shows it. */
export type Diapo = {
	/** What it claims, and the question of its view when that is something else; else empty. */
	titre: string;
	question: string;
	/** Its sentence, then what its picture shows, for those who do not see it. */
	texte: string;
	/** Whole address of its view. */
	lien: string;
	source: string;
	note: string;
	dessin: Dessin;
	/** Its view cannot be shown: the drawing says why. */
	absente: boolean;
};

/** Ground of a map: on a wall it would tint half of the slide to say nothing. */
const FONDS = ['mer', 'voisins'];

/** A drawing as a slide: without the ground of its map, with the notes of its author. */
export function diapositiveDe(dessin: Dessin, note: string): Dessin {
	return { ...dessin, note, elements: sansFond(dessin.elements) };
}

function sansFond(elements: readonly Element[]): Element[] {
	return elements.flatMap((element): Element[] => {
		if (element.genre === 'groupe') return [{ ...element, enfants: sansFond(element.enfants) }];
		return element.genre !== 'texte' && FONDS.includes(element.peinture ?? '') ? [] : [element];
	});
}

/** What a drawing says to those who do not see it. */
export function texteDuDessin({ phrase, elements }: Dessin): string {
	const figures = (list: readonly Element[]): string[] =>
		list.flatMap((element) =>
			element.genre === 'groupe' ? [element.texte, ...figures(element.enfants)] : []
		);
	return [phrase, ...figures(elements)].filter(Boolean).join(' ');
}

/** Why a view cannot be shown, and what to do, in French. */
export type Absence = { titre: string; raison: string; remede: string };

const GRAND = 1.4;

/** The slide of a view that cannot be shown: the others go on. */
export function diapositiveAbsente(
	noyau: Noyau,
	{ titre, raison, remede }: Absence,
	lien: string,
	nom: NomFeuille
): Dessin {
	const feuille = FEUILLES[nom];
	const { largeur, hauteur } = feuille;
	const mots = { titre, phrase: raison, base: remede, source: sourceFigure(noyau, null), lien };
	// In large letters: whoever sees it did not expect it.
	const { textes } = tete(mots, { x: MARGE, largeur: (largeur - 4 * MARGE) / GRAND }, 4);
	const cadre = { x: MARGE, y: MARGE, largeur: largeur - 2 * MARGE, hauteur: 560 };
	const trait = { encre: couleur('filet'), epaisseur: 1 };
	return assembler(mots, feuille, [
		rectangle({ x: 0, y: 0, largeur, hauteur, peinture: 'feuille' }),
		rectangle({ ...cadre, rayon: 2, peinture: 'feuille', trait }),
		groupe('texte', textes, { x: MARGE, y: 140, echelle: GRAND }),
		foot(mots, feuille)
	]);
}

/** The place of a slide among the others, at the end of its foot: "2 / 7". */
export function placer(dessin: Dessin, rang: number, total: number): Dessin {
	const { largeur, hauteur } = dessin;
	const place = { x: largeur - MARGE, y: hauteur - 20, largeur: 80, corps: 13 };
	const encre = couleur('encre-2');
	const numero = mot(`${rang} / ${total}`, { ...place, encre, ancre: 'end' });
	return { ...dessin, elements: [...dessin.elements, groupe('place', [numero])] };
}
