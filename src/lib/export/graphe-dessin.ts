import {
	LANES,
	layoutGraphe,
	type GraphePlan,
	type LienTrace,
	type NoeudPlace,
	type Point
} from '#lib/charts/graphe.ts';
import type { GrapheLu } from '#lib/charts/graphe-lu.ts';
import type { RoleAdoption } from '#lib/domain/adoption/filtre.ts';
import { accord } from '#lib/view/nombre.ts';
import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { chemin, groupe, mot, rectangle, type Chemin, type Groupe } from './dessin.ts';
import { marqueRole } from './marque-dessin.ts';

/** How the line of a role is drawn; `pas`: pieces of the curve, every other one left out when dashed. */
const TRAITS: Record<
	RoleAdoption,
	{ epaisseur: number; encre: string; pas: number; dash: boolean }
> = {
	promoteur: { epaisseur: 2.4, encre: 'accent', pas: 16, dash: false },
	'co-developpeur': { epaisseur: 2.4, encre: 'accent', pas: 25, dash: true },
	adoptant: { epaisseur: 1, encre: 'accent', pas: 16, dash: false },
	distributeur: { epaisseur: 1, encre: 'accent', pas: 25, dash: true },
	contributeur: { epaisseur: 1, encre: 'encre-2', pas: 41, dash: true },
	financeur: { epaisseur: 1, encre: 'encre-2', pas: 41, dash: true }
};

/** What is only announced, whatever the role. */
const POINTS = { pas: 61, dash: true };

/** The graph of the page as a drawing, in the middle of a width that it never exceeds; with its height. */
export function dessinGraphe(
	lu: GrapheLu,
	{ x, y, largeur }: { x: number; y: number; largeur: number }
): { groupe: Groupe; hauteur: number } {
	const plan = layoutGraphe(lu);
	const echelle = Math.min(1, largeur / plan.largeur);
	const lines = plan.solutions.flatMap(({ cle, liens }) =>
		liens.map((lien, i) => line(`lien-${cle}-${i + 1}`, lien))
	);
	const texte = `${accord(plan.solutions.length, 'solution')} et ${accord(plan.organisations.length, 'organisation')} reliées.`;
	const parts = [
		groupe('couloirs', heads()),
		groupe('liens', lines),
		groupe('solutions', plan.solutions.map(box)),
		groupe('organisations', plan.organisations.map(organisation))
	];
	const left = x + (largeur - plan.largeur * echelle) / 2;
	return {
		groupe: groupe('graphe', parts, { role: 'figure', texte, x: left, y, echelle }),
		hauteur: plan.hauteur * echelle
	};
}

function heads() {
	const style = { y: 18, corps: 13, encre: couleur('encre-2'), largeur: LANES.noms };
	const { x, largeur } = LANES.solution;
	return [
		mot('Promeuvent ou développent', { ...style, x: LANES.noms, ancre: 'end' }),
		mot('Solutions', { ...style, x: x + largeur / 2, ancre: 'middle' }),
		mot('Utilisent ou soutiennent', { ...style, x: LANES.droite })
	];
}

const name = (noeud: NoeudPlace, ancre: 'start' | 'middle' | 'end', gras = false) => ({
	...mot(noeud.nom, {
		...{ x: noeud.x, y: noeud.y + 4, corps: 13, ancre, gras },
		largeur: LANES.noms,
		encre: couleur('encre')
	}),
	lignes: [noeud.court]
});

function box(solution: NoeudPlace): Groupe {
	const { x, largeur } = LANES.solution;
	const place = { x, y: solution.y - 8.5, largeur, hauteur: 17, rayon: 3, peinture: 'feuille' };
	const trait = { encre: couleur('limite-2'), epaisseur: 1 };
	return groupe(`solution-${solution.cle}`, [
		rectangle({ ...place, trait }),
		name(solution, 'middle', true)
	]);
}

function organisation(noeud: GraphePlan['organisations'][number]): Groupe {
	const id = `organisation-${noeud.cle}`;
	return groupe(id, [
		name(noeud, noeud.cote === 'gauche' ? 'end' : 'start'),
		...noeud.marques.map((marque) => marqueRole(`${id}-${marque.role}`, marque.role, marque))
	]);
}

// Straight pieces stand for the curve of the page: documents of every format draw them alike.
function line(id: string, { role, annonce, phrase, de, vers }: LienTrace): Chemin {
	const { epaisseur, encre, pas, dash } = { ...TRAITS[role], ...(annonce ? POINTS : {}) };
	const points = Array.from({ length: pas + 1 }, (_, i) => along(de, vers, i / pas));
	const d = points.map(([x, y], i) => {
		const [fx, fy] = points[Math.max(0, i - 1)]!;
		if (i === 0) return `m${x} ${y}`;
		return `${dash && i % 2 === 0 ? 'm' : 'l'}${round(x - fx)} ${round(y - fy)}`;
	});
	return chemin({
		id,
		d: d.join(''),
		trait: { encre: couleur(encre), epaisseur },
		nom: phrase
	});
}

/** A point of the curve that is level at both ends, its bends half way. */
function along([x1, y1]: Point, [x2, y2]: Point, t: number): Point {
	const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
	const bend = (x1 + x2) / 2;
	return [round(a * x1 + (b + c) * bend + d * x2), round((a + b) * y1 + (c + d) * y2)];
}

const round = (n: number) => Math.round(n * 10) / 10;
