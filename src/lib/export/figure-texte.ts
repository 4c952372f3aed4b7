import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { type Element, type Groupe, groupe, mot, rectangle, type Texte } from './dessin.ts';
import { type Feuille, LEGENDE, MARGE } from './figure-feuille.ts';
import type { EntreeLegende, Figure } from './figure.ts';
import { measure, wrap } from './texte.ts';

type Style = Pick<Texte, 'role' | 'corps'> & {
	interligne: number;
	encre?: string;
	gras?: boolean;
	/** Lines at most. */
	lignes?: number | undefined;
};

/** Lines of text under one another; returns them with the ordinate that follows. */
export function paragraph(
	texte: string,
	{ x, y, largeur }: { x: number; y: number; largeur: number },
	{ role, corps, interligne, encre = 'encre', gras = false, lignes: most = Infinity }: Style
): { texte: Texte; y: number } {
	const all = wrap(texte, largeur, corps, gras);
	const lignes = all.length <= most ? all : [...all.slice(0, most - 1), `${all[most - 1]}…`];
	const pas = Math.round(corps * interligne);
	const place = { role, x, y, pas, largeur, corps, gras, encre: couleur(encre) };
	return { texte: { ...mot(texte, place), lignes }, y: y + lignes.length * pas };
}

/**
 * Title, sentence and base across the top of a sheet, each on `lignes` lines at most; returns them
 * with the ordinate that follows.
 */
export function tete(
	{ titre, phrase, base }: { titre: string; phrase: string; base: string },
	place: { x: number; largeur: number },
	lignes: number
): { textes: Texte[]; y: number } {
	const line = { interligne: 1.4, lignes };
	const title = paragraph(
		titre,
		{ ...place, y: MARGE + 14 },
		{ ...line, role: 'titre', corps: 28, gras: true }
	);
	const sentence = paragraph(
		phrase,
		{ ...place, y: title.y },
		{ ...line, role: 'phrase', corps: 17 }
	);
	const under = paragraph(
		base,
		{ ...place, y: sentence.y },
		{ ...line, role: 'base', corps: 13, encre: 'encre-2' }
	);
	return { textes: [title.texte, sentence.texte, under.texte], y: under.y };
}

/** Sizes of the title and of the sentence, from the best one to the smallest. */
const CORPS = [
	{ titre: 30, phrase: 18 },
	{ titre: 26, phrase: 16 },
	{ titre: 22, phrase: 15 },
	{ titre: 18, phrase: 13 }
];
/** What is shown on a wall begins larger. */
const GRAND = [{ titre: 38, phrase: 20 }, { titre: 34, phrase: 19 }, ...CORPS];
const DERNIER = { titre: 18, phrase: 13, lignes: 6 };
/** Under the texts, before the legend. */
const SOUS = 22;

/** The question, its answer, its base and the legend, in the largest size that holds. */
export function words(figure: Figure, feuille: Feuille): Groupe[] {
	const { texte, legende } = feuille;
	const long = figure.legende.length > LEGENDE.lignes ? LEGENDE.serre : LEGENDE.pas;
	const room = legende.bas - LEGENDE.tete - figure.legende.length * long - SOUS;
	const bas = texte.bas ?? room;
	const tried = (figure.grand ? GRAND : CORPS).map((corps) => texts(figure, texte, corps));
	// The whole sentence stays in the description when not even the smallest size holds.
	const { textes, y } = tried.find((one) => one.y <= bas) ?? texts(figure, texte, DERNIER);
	const { x, bas: end } = legende;
	return [groupe('texte', textes), legend(figure, { x, y: legende.y ?? y + SOUS, bas: end })];
}

function texts(
	figure: Pick<Figure, 'titre' | 'phrase' | 'base'>,
	place: Feuille['texte'],
	{ titre, phrase, lignes }: { titre: number; phrase: number; lignes?: number }
): { textes: Texte[]; y: number } {
	const title = paragraph(figure.titre, place, {
		...{ role: 'titre', corps: titre, interligne: 1.2, gras: true, lignes }
	});
	const sentence = paragraph(
		figure.phrase,
		{ ...place, y: title.y + 14 },
		{ role: 'phrase', corps: phrase, interligne: 1.4, lignes }
	);
	const base = paragraph(
		figure.base,
		{ ...place, y: sentence.y + 8 },
		{ role: 'base', corps: 13, interligne: 1.35, encre: 'encre-2', lignes }
	);
	return { textes: [title.texte, sentence.texte, base.texte], y: base.y };
}

/** A label that would run into its count moves the counts to the right. */
const isWide = (legende: EntreeLegende[]) =>
	legende.length > LEGENDE.lignes ||
	legende.some(({ libelle }) => measure(libelle, 15) > LEGENDE.compte - 46 - 24);

function legend(
	{ legende, mesure }: Figure,
	{ x, y, bas }: { x: number; y: number; bas: number }
): Groupe {
	const end = x + (isWide(legende) ? LEGENDE.large : LEGENDE.compte);
	const best = legende.length > LEGENDE.lignes ? LEGENDE.serre : LEGENDE.pas;
	const pas = Math.min(best, Math.floor((bas - y - LEGENDE.tete) / legende.length));
	const head = { y, corps: 13, encre: couleur('encre-2') };
	const entries = legende.map((entree, i) =>
		entry(entree, { x, end, y: y + LEGENDE.tete + i * pas, pas }, i)
	);
	return groupe(
		'legende',
		[
			mot(mesure, { ...head, x, largeur: end - x - 100 }),
			mot('Départements', { ...head, x: end, largeur: 100, ancre: 'end' }),
			...entries
		],
		{ role: 'legende', motifs: 'legende' }
	);
}

function entry(
	{ peinture, libelle, nombre }: EntreeLegende,
	{ x, end, y, pas }: { x: number; end: number; y: number; pas: number },
	i: number
): Groupe {
	const height = Math.min(20, pas - 3);
	const trait = { encre: couleur('limite-2'), epaisseur: 0.8 };
	const corps = Math.min(15, pas - 4);
	const line = { y: Math.round(y + height / 2 + corps * 0.35), corps, encre: couleur('encre') };
	const count = { ...line, x: end, largeur: 60, gras: true, ancre: 'end' } as const;
	return groupe(
		`legende-${i + 1}`,
		[
			rectangle({ x, y, largeur: 34, hauteur: height, rayon: 2, peinture, trait, nom: libelle }),
			mot(libelle, { ...line, x: x + 46, largeur: end - x - 46 - 30 }),
			mot(String(nombre), count)
		],
		{ role: 'entree' }
	);
}

/** Longest address that one line shows; the link itself is whole. */
const ADRESSE = 140;

/** The logo, where the facts come from, and the way back to the view. */
export function foot(
	{ source, lien }: Pick<Figure, 'source' | 'lien'>,
	{ largeur, pied }: Feuille
): Groupe {
	const ink = (x: number, peinture: string) =>
		rectangle({ x, y: 0, largeur: 8, hauteur: 16, peinture });
	const name = { x: 32, y: 14, largeur: 110, corps: 17, gras: true, encre: couleur('encre') };
	const inks = [ink(0, 'marque-bleu'), ink(8, 'marque-deux'), ink(16, 'marque-ocre')];
	const mark = groupe('marque', [...inks, mot('Mitoyen', name)], { x: MARGE, y: pied.y - 8 });
	const style = { role: 'source', corps: 12, interligne: 1.35, encre: 'encre-2' } as const;
	const text = paragraph(source, pied, style);
	const most = Math.min(ADRESSE, Math.floor(pied.largeur / 6.5));
	const shown = lien.length <= most ? lien : `${lien.slice(0, most - 1)}…`;
	const link = { x: pied.x, y: text.y, largeur: pied.largeur, encre: couleur('accent') };
	const elements: Element[] = [
		rectangle({
			...{ x: MARGE, y: pied.y - 22, largeur: largeur - 2 * MARGE, hauteur: 1 },
			peinture: 'filet'
		}),
		mark,
		text.texte,
		{ ...mot(lien, { ...link, role: 'lien', corps: 12, lien }), lignes: [shown] }
	];
	return groupe('source', elements);
}
