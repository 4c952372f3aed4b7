import { readMatrice } from '#lib/charts/matrice-solutions.ts';
import { readGraphe, type GrapheLu, type Seules } from '#lib/charts/graphe-lu.ts';
import { MOTS_ROLE_ADOPTION } from '#lib/domain/mots/adoption.ts';
import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { legendeRoles } from '#lib/view/adoption/legende.ts';
import { baseSolutions, phraseSolutions } from '#lib/view/adoption/phrase.ts';
import { titreSolutions } from '#lib/view/adoption/question.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { accord, nombre } from '#lib/view/nombre.ts';
import { groupe, mot, rectangle, type Dessin, type Element, type Groupe } from './dessin.ts';
import { FEUILLES, MARGE, type NomFeuille } from './figure-feuille.ts';
import { assembler } from './figure-peinture.ts';
import { foot, paragraph, tete } from './figure-texte.ts';
import { dessinGraphe } from './graphe-dessin.ts';
import { dessinMatrice } from './matrice-dessin.ts';
import { marqueRole } from './marque-dessin.ts';
import type { SolutionsLues } from './solutions.ts';
import { sourceFigure } from './source-figure.ts';
import { measure } from './texte.ts';

/** The two readings of the network that a picture can have. */
export const LECTURES = ['graphe', 'matrice'] as const;
export type Lecture = (typeof LECTURES)[number];

/** Under the drawing: the rule, the logo, the sources. */
const PIED = 84;

/** The words of a view of the network, the same in all its files. */
export function motsSolutions({ noyau, vue, reseau }: SolutionsLues, lien: string) {
	return {
		titre: titreSolutions(vue, noyau),
		phrase: texteDe(phraseSolutions(reseau, vue)),
		base: baseSolutions(reseau),
		source: sourceFigure(noyau, null),
		lien
	};
}

/** `titre`: another title than the question of the view. */
type ReglagesSolutions = { nom?: NomFeuille; lecture?: Lecture; titre?: string | undefined };

/**
 * The network on a sheet, higher when it needs: the words of the page, its legend with counts, its
 * graph and the solutions that one organisation alone is known to have, or its matrix.
 */
export function dessinSolutions(
	lues: SolutionsLues,
	lien: string,
	{ nom = '16x9', lecture = 'graphe', titre }: ReglagesSolutions = {}
): Dessin {
	const { largeur, hauteur: least, pied } = FEUILLES[nom];
	const place = { x: MARGE, largeur: largeur - 2 * MARGE };
	const own = motsSolutions(lues, lien);
	const mots = { ...own, titre: titre ?? own.titre };
	const head = tete(mots, place, 3);
	const legend = legende(lues, place, head.y + 10);
	const below = { ...place, y: legend.y + 12 };
	const body = lecture === 'matrice' ? drawMatrice(lues, below) : drawReseau(lues, below);
	const hauteur = Math.max(least, Math.ceil(body.y) + PIED);
	const feuille = { ...FEUILLES[nom], hauteur, pied: { ...pied, y: hauteur - (least - pied.y) } };
	return assembler(mots, feuille, [
		rectangle({ x: 0, y: 0, largeur, hauteur, peinture: 'feuille' }),
		groupe('texte', head.textes),
		legend.groupe,
		...body.elements,
		foot(mots, feuille)
	]);
}

type Place = { x: number; largeur: number };
type Corps = { elements: Element[]; y: number };

function drawMatrice({ reseau, vue }: SolutionsLues, place: Place & { y: number }): Corps {
	const { groupe: drawn, hauteur } = dessinMatrice(readMatrice(reseau, vue.tri), place);
	return { elements: [drawn], y: place.y + hauteur };
}

function drawReseau({ reseau }: SolutionsLues, place: Place & { y: number }): Corps {
	const lu = readGraphe(reseau);
	const graph = drawGraph(lu, place, place.y);
	const list = seules(lu.seules, place, graph.y + 22);
	return { elements: [...graph.elements, groupe('seules', list.elements)], y: list.y };
}

// The roles side by side, on as many lines as they need, each with its mark and its number of links.
function legende(
	{ reseau }: SolutionsLues,
	{ x: left, largeur: room }: Place,
	top: number
): { groupe: Groupe; y: number } {
	let [x, y] = [left, top];
	const entries = legendeRoles(reseau).map(({ role, nombre: count }) => {
		const texte = `${MOTS_ROLE_ADOPTION[role]} ${nombre(count)}`;
		const largeur = Math.round(measure(texte, 14));
		if (x + 20 + largeur > left + room) [x, y] = [left, y + 24];
		const entry = groupe(
			`legende-${role}`,
			[
				marqueRole(`marque-${role}`, role, { x, y: y - 8 }),
				mot(texte, {
					...{ x: x + 20, y: y + 4, largeur: largeur + 8, corps: 14 },
					encre: couleur('encre')
				})
			],
			{ role: 'entree' }
		);
		x += largeur + 48;
		return entry;
	});
	const some = reseau.aretes.some(({ adoption }) => adoption.etat === 'annonce');
	if (!some) return { groupe: groupe('legende', entries, { role: 'legende' }), y: y + 18 };
	const note = espacer('Marque évidée ou trait pointillé : annoncé, pas encore en service.');
	const under = { x: left, y: y + 26, largeur: room, corps: 12, encre: couleur('encre-2') };
	const all = [...entries, mot(note, under)];
	return { groupe: groupe('legende', all, { role: 'legende' }), y: y + 40 };
}

function drawGraph(lu: GrapheLu, place: Place, y: number): Corps {
	if (lu.solutions.length === 0) {
		const none = espacer('Dans cette vue, aucune solution n’a deux organisations connues.');
		const style = { role: 'mot', corps: 14, interligne: 1.4 } as const;
		const line = paragraph(none, { ...place, y: y + 14 }, style);
		return { elements: [line.texte], y: line.y };
	}
	const { groupe: drawn, hauteur } = dessinGraphe(lu, { ...place, y });
	return { elements: [drawn], y: y + hauteur };
}

function seules(groups: readonly Seules[], place: Place, y: number): Corps {
	const count = groups.reduce((n, { solutions }) => n + solutions.length, 0);
	if (count === 0) return { elements: [], y };
	const title = paragraph(
		espacer(`${accord(count, 'solution')} sans autre organisation connue :`),
		{ ...place, y },
		{ role: 'mot', corps: 14, interligne: 1.5, gras: true }
	);
	const text = groups
		.map(({ role, organisation, solutions }) => {
			const noms = solutions.map(({ nom }) => nom).join(', ');
			const who =
				role && organisation
					? `${organisation.nom} (${MOTS_ROLE_ADOPTION[role].toLowerCase()})`
					: 'aucune organisation connue';
			return espacer(`${who} : ${noms}`);
		})
		.join(espacer(' ; '));
	const list = paragraph(
		text,
		{ ...place, y: title.y },
		{ role: 'base', corps: 13, interligne: 1.4 }
	);
	return { elements: [title.texte, list.texte], y: list.y };
}
