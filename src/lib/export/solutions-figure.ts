import { LANES } from '#lib/charts/graphe.ts';
import { readGraphe, type Seules } from '#lib/charts/graphe-lu.ts';
import { MOTS_ROLE_ADOPTION } from '#lib/domain/mots/adoption.ts';
import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { legendeRoles } from '#lib/view/adoption/legende.ts';
import { baseSolutions, phraseSolutions } from '#lib/view/adoption/phrase.ts';
import { titreSolutions } from '#lib/view/adoption/question.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { accord, nombre } from '#lib/view/nombre.ts';
import { groupe, mot, rectangle, type Dessin, type Element, type Groupe } from './dessin.ts';
import { dessinSvg } from './dessin-svg.ts';
import { FEUILLES, LARGEUR, MARGE } from './figure-feuille.ts';
import { assembler } from './figure-peinture.ts';
import { foot, paragraph } from './figure-texte.ts';
import { dessinGraphe } from './graphe-dessin.ts';
import { marqueRole } from './marque-dessin.ts';
import type { SolutionsLues } from './solutions.ts';
import { sourceFigure } from './source-figure.ts';
import { measure } from './texte.ts';

const PLACE = { x: MARGE, largeur: LARGEUR - 3 * MARGE };
/** Under the drawing: the rule, the logo, the sources. */
const PIED = 84;

/**
 * The network put on a sheet as wide as any, and as high as it needs: the words of the page, its
 * legend with counts, its graph, and the solutions that one organisation alone is known to have.
 */
export function dessinSolutions(lues: SolutionsLues, lien: string): Dessin {
	const { noyau, vue, reseau } = lues;
	const mots = {
		titre: titreSolutions(vue, noyau),
		phrase: texteDe(phraseSolutions(reseau, vue)),
		base: baseSolutions(reseau),
		source: sourceFigure(noyau, null),
		lien
	};
	const head = words(mots);
	const legend = legende(lues, head.y + 10);
	const lu = readGraphe(reseau);
	const graph = drawGraph(lu.solutions.length > 0 ? lu : null, head.y + 40);
	const list = seules(lu.seules, graph.y + 22);
	const [{ largeur, hauteur: least, pied }] = [FEUILLES['16x9']];
	const hauteur = Math.max(least, Math.ceil(list.y) + PIED);
	const feuille = {
		...FEUILLES['16x9'],
		hauteur,
		pied: { ...pied, y: hauteur - (least - pied.y) }
	};
	return assembler(mots, feuille, [
		rectangle({ x: 0, y: 0, largeur, hauteur, peinture: 'feuille' }),
		groupe('texte', head.elements),
		legend,
		...graph.elements,
		groupe('seules', list.elements),
		foot(mots, feuille)
	]);
}

/** A standalone SVG of the network; see `dessinSvg`. */
export function solutionsSvg(lues: SolutionsLues, lien: string, polices = ''): string {
	return dessinSvg(dessinSolutions(lues, lien), polices);
}

function words({ titre, phrase, base }: { titre: string; phrase: string; base: string }) {
	const line = { interligne: 1.4, lignes: 3 };
	const title = paragraph(
		titre,
		{ ...PLACE, y: MARGE + 14 },
		{ ...line, role: 'titre', corps: 28, gras: true }
	);
	const sentence = paragraph(
		phrase,
		{ ...PLACE, y: title.y },
		{ ...line, role: 'phrase', corps: 17 }
	);
	const under = paragraph(
		base,
		{ ...PLACE, y: sentence.y },
		{ ...line, role: 'base', corps: 13, encre: 'encre-2' }
	);
	return { elements: [title.texte, sentence.texte, under.texte], y: under.y };
}

// The roles side by side, each with its mark and the number of its links.
function legende({ reseau }: SolutionsLues, y: number): Groupe {
	let x = MARGE;
	const entries = legendeRoles(reseau).map(({ role, nombre: count }) => {
		const texte = `${MOTS_ROLE_ADOPTION[role]} ${nombre(count)}`;
		const largeur = measure(texte, 14);
		const place = { x: x + 20, y: y + 4, largeur: largeur + 8, corps: 14 };
		const entry = groupe(
			`legende-${role}`,
			[
				marqueRole(`marque-${role}`, role, { x, y: y - 8 }),
				mot(texte, { ...place, encre: couleur('encre') })
			],
			{ role: 'entree' }
		);
		x += Math.round(largeur) + 48;
		return entry;
	});
	return groupe('legende', entries, { role: 'legende' });
}

function drawGraph(
	lu: ReturnType<typeof readGraphe> | null,
	y: number
): { elements: Element[]; y: number } {
	if (lu === null) {
		const none = espacer('Dans cette vue, aucune solution n’a deux organisations connues.');
		const line = paragraph(none, { ...PLACE, y }, { role: 'mot', corps: 14, interligne: 1.4 });
		return { elements: [line.texte], y: line.y };
	}
	const { groupe: drawn, hauteur } = dessinGraphe(lu, (LARGEUR - LANES.largeur) / 2, y);
	return { elements: [drawn], y: y + hauteur };
}

function seules(groups: readonly Seules[], y: number): { elements: Element[]; y: number } {
	const count = groups.reduce((n, { solutions }) => n + solutions.length, 0);
	if (count === 0) return { elements: [], y };
	const title = paragraph(
		espacer(`${accord(count, 'solution')} sans autre organisation connue :`),
		{ ...PLACE, y },
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
		{ ...PLACE, y: title.y },
		{ role: 'mot', corps: 13, interligne: 1.4 }
	);
	return { elements: [title.texte, list.texte], y: list.y };
}
