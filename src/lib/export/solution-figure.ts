import type { ChoixFiche, FicheSolution } from '#lib/domain/adoption/fiche.ts';
import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { creditOf } from '#lib/geo/meta.ts';
import { carteSolution } from '#lib/map/solution/carte.ts';
import { liensCarte, type LiensCarte, type MarqueCarte } from '#lib/map/solution/liens.ts';
import { baseSolution, phraseSolution } from '#lib/view/adoption/fiche.ts';
import { phrasesLiens } from '#lib/view/adoption/liens.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import type { Fond } from './couverture-figure.ts';
import { buildFigure, type Figure, type Trace } from './figure.ts';
import { sourceFigure } from './source-figure.ts';

/** The picture of a solution: the map of its page, its marks and its lines. */
export function solutionFigure(
	index: Index,
	fiche: FicheSolution,
	choix: ChoixFiche,
	{ plan, origine, lien }: Fond
): Figure {
	const carte = carteSolution(index.noyau, fiche);
	const classes = new Map(
		carte.departements.map(({ code, peinture, texte }) => [code, { peinture, texte, basse: false }])
	);
	const liens = liensCarte(index, choix, plan, fiche.enCours, fiche.adoptions);
	const figure = buildFigure(plan, classes, {
		titre: espacer(`Qui partage ${fiche.solution.nom} ?`),
		phrase: texteDe(phraseSolution(fiche)),
		base: `${baseSolution(fiche)} ${phrasesLiens(liens).join(' ')} Carré : promoteur ; disque : utilisateur ; triangle : distributeur, au centre de leur territoire.`,
		mesure: 'Qui apporte la solution',
		legende: carte.legende,
		source: sourceFigure(index.noyau, creditOf(origine)),
		lien
	});
	return { ...figure, cadre: { ...figure.cadre, dessus: tracesDe(liens) } };
}

/** Half of the side of a mark, in units of the frame. */
const R = 9;
const COTES = 16;

function tracesDe({ traits, marques }: LiensCarte): Trace[] {
	return [
		...traits.flatMap(({ d }) => [
			{ d, plein: null, trait: { encre: 'limite', px: 4 } },
			{ d, plein: null, trait: { encre: 'encre', px: 1.5 } }
		]),
		...marques.flatMap(marque)
	];
}

// The shapes of the roles, in straight lines.
function marque({ role, x, y }: MarqueCarte): Trace[] {
	const carre = `m${x - R} ${y - R}l${2 * R} 0l0 ${2 * R}l${-2 * R} 0z`;
	const contour = { encre: 'encre', px: 1.4 };
	const formes: Partial<Record<RoleAdoption, string>> = {
		promoteur: carre,
		'co-developpeur': `m${x - R} ${y - R}l0 ${2 * R}l${2 * R} 0z`,
		distributeur: `m${x} ${y - R}l${R} ${2 * R}l${-2 * R} 0z`
	};
	const ground = role === 'co-developpeur' ? carre : (formes[role] ?? disque(x, y));
	return [
		{ d: ground, plein: 'limite', trait: { encre: 'limite', px: 4 } },
		{ d: ground, plein: null, trait: contour },
		{ d: formes[role] ?? disque(x, y), plein: 'encre', trait: null }
	];
}

function disque(x: number, y: number): string {
	const points = Array.from({ length: COTES }, (_, i) => {
		const angle = (2 * Math.PI * i) / COTES;
		return [Math.round(x + R * Math.cos(angle)), Math.round(y + R * Math.sin(angle))] as const;
	});
	const [first, ...others] = points as [readonly [number, number], ...typeof points];
	let [px, py] = first;
	const moves = others.map(([nx, ny]) => {
		const move = `l${nx - px} ${ny - py}`;
		[px, py] = [nx, ny];
		return move;
	});
	return `m${first[0]} ${first[1]}${moves.join('')}z`;
}
