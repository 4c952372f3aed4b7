import { barycentre, type Places } from './barycentre.ts';
import { composantesDe } from './composante.ts';
import { ordonner, type Couloirs } from './couloir.ts';
import { placer } from './placement.ts';
import type { Voisins } from './projection.ts';

/** A bipartite graph to draw: solutions in the middle, organisations on the side that each has. */
export type Graphe = {
	/** One key each, unique. */
	solutions: readonly string[];
	organisations: readonly { cle: string; cote: 'gauche' | 'droite' }[];
	/** Places in the two lists. */
	liens: readonly { solution: number; organisation: number }[];
};

/** Where each node stands in its lane, in rows from the top: two nodes of a lane are 1 apart at least. */
export type Disposition = {
	solutions: number[];
	organisations: number[];
	/** Rows in all. */
	hauteur: number;
	croisements: number;
};

/** Rows left empty between two groups that nothing links. */
const ECART = 1;

/**
 * Lays a graph out in three lanes with few crossings: groups that nothing links one under the other,
 * each ordered by sweeps, then drawn near to what it is linked to. The picture depends on the keys
 * only, never on the order of the lists.
 */
export function disposition(graphe: Graphe): Disposition {
	const solutions = sortedPlaces(graphe.solutions);
	const organisations = sortedPlaces(graphe.organisations.map(({ cle }) => cle));
	const cotes = organisations.map((place) => graphe.organisations[place]!.cote);
	const liens = neighbours(graphe, solutions, organisations);
	const [ys, yo] = [new Map<number, number>(), new Map<number, number>()];
	let hauteur = 0;
	let croisements = 0;
	for (const groupe of composantesDe(liens)) {
		const lues = ordonner(groupe, liens, (o) => cotes[o]!);
		const [top, height] = [hauteur === 0 ? 0 : hauteur + ECART, heightOf(lues.couloirs)];
		for (const [id, y] of placeLanes(lues.couloirs, liens, height)) {
			(id >= 0 ? ys : yo).set(id >= 0 ? solutions[id]! : organisations[~id]!, top + y);
		}
		hauteur = top + height;
		croisements += lues.croisements;
	}
	return {
		solutions: graphe.solutions.map((_, i) => ys.get(i)!),
		organisations: graphe.organisations.map((_, i) => yo.get(i)!),
		hauteur,
		croisements
	};
}

/** Places of the keys, in the order of the keys by their code units: the same on every machine. */
function sortedPlaces(cles: readonly string[]): number[] {
	return cles.map((_, i) => i).sort((a, b) => (cles[a]! < cles[b]! ? -1 : 1));
}

function neighbours({ liens }: Graphe, solutions: number[], organisations: number[]): Voisins {
	const rankS = new Map(solutions.map((place, rank) => [place, rank]));
	const rankO = new Map(organisations.map((place, rank) => [place, rank]));
	const deSolution = solutions.map(() => new Set<number>());
	const deOrganisation = organisations.map(() => new Set<number>());
	for (const { solution, organisation } of liens) {
		const [s, o] = [rankS.get(solution)!, rankO.get(organisation)!];
		deSolution[s]!.add(o);
		deOrganisation[o]!.add(s);
	}
	const sorted = (sets: Set<number>[]) => sets.map((set) => [...set].sort((a, b) => a - b));
	return { deSolution: sorted(deSolution), deOrganisation: sorted(deOrganisation) };
}

const heightOf = ({ gauche, solutions, droite }: Couloirs) =>
	Math.max(gauche.length, solutions.length, droite.length);

/** Ordinates of one group: solutions by their number, organisations by its complement (~). */
function placeLanes(couloirs: Couloirs, liens: Voisins, hauteur: number): Map<number, number> {
	const { deSolution, deOrganisation } = liens;
	const { gauche, solutions, droite } = couloirs;
	const sides = new Float64Array(deOrganisation.length).fill(NaN);
	for (const side of [gauche, droite]) {
		side.forEach((o, i) => (sides[o] = ((i + 0.5) * hauteur) / side.length - 0.5));
	}
	const near = (liste: readonly number[], voisins: readonly number[][], places: Places) =>
		placer(
			liste.map((id) => barycentre(voisins[id]!, places) ?? 0),
			hauteur
		);
	const found = new Map<number, number>();
	const middle = new Float64Array(deSolution.length).fill(NaN);
	near(solutions, deSolution, sides).forEach((y, i) => {
		middle[solutions[i]!] = y;
		found.set(solutions[i]!, y);
	});
	for (const side of [gauche, droite]) {
		near(side, deOrganisation, middle).forEach((y, i) => found.set(~side[i]!, y));
	}
	return found;
}
