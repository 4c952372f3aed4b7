import {
	MOTIF_SURCHARGE,
	MOTIFS_CHEVAUCHEMENT,
	MOTIFS_ETATS,
	MOTIFS_PORTEE,
	type Motif,
	peinture as paintOf
} from '#lib/map/motifs.ts';
import { CLAIR, couleurDe, type Token } from '#lib/map/palette.ts';
import type { Feuille } from './figure-feuille.ts';
import { type Dessin, type Element, type Peinture, peinturesDe } from './dessin.ts';

const motifs: Record<string, Motif> = {
	...MOTIFS_ETATS,
	...MOTIFS_CHEVAUCHEMENT,
	...MOTIFS_PORTEE,
	...MOTIF_SURCHARGE
};

/** A class, or a token of the palette, as colours and marks. Throws on a name that nothing paints. */
export function peintureDe(
	nom: string,
	palette: Readonly<Record<Token, string>> = CLAIR
): Peinture {
	const couleur = (token: string) => couleurDe(token, palette);
	const motif = motifs[nom];
	if (motif) {
		const { pas, fond, encre, d, trait } = motif;
		return { fond: fond ? couleur(fond) : null, motif: { pas, d, trait, encre: couleur(encre) } };
	}
	const token = /^var\(--(.+)\)$/.exec(paintOf(nom, ''))?.[1] ?? nom;
	return { fond: couleur(token), motif: null };
}

type Mots = Pick<Dessin, 'titre' | 'phrase' | 'lien' | 'source'>;

/** A drawing with every paint that it needs. */
export function assembler(
	{ titre, phrase, lien, source }: Mots,
	{ largeur, hauteur }: Feuille,
	elements: Element[]
): Dessin {
	const names = [...peinturesDe(elements)];
	const peintures = Object.fromEntries(names.map((nom) => [nom, peintureDe(nom)]));
	const contour = { encre: couleurDe('limite-2', CLAIR), epaisseur: 0.7 };
	return { titre, phrase, lien, source, largeur, hauteur, peintures, contour, elements };
}

/** Enough decimals for a picture. */
export const round = (n: number) => Math.round(n * 10_000) / 10_000;
