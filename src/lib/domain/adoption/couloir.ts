import { rangs, sortByBarycentre, type Places } from './barycentre.ts';
import type { Composante } from './composante.ts';
import { croisements, croisementsPaire, rangsDe } from './croisement.ts';
import type { Voisins } from './projection.ts';

/** Numbers of a group in each lane, from the top. */
export type Couloirs = { gauche: number[]; solutions: number[]; droite: number[] };

type Cote = (organisation: number) => 'gauche' | 'droite';

const TOURS = 12;
const RETOUCHES = 12;

/**
 * Orders one group in its lanes, the best of two starts (as numbered, most linked first) over some
 * sweeps by barycentres, then swaps neighbours as long as it removes crossings.
 */
export function ordonner(
	{ solutions, organisations }: Composante,
	liens: Voisins,
	cote: Cote
): { couloirs: Couloirs; croisements: number } {
	const degree = (s: number) => liens.deSolution[s]!.length;
	const gauche = organisations.filter((o) => cote(o) === 'gauche');
	const droite = organisations.filter((o) => cote(o) === 'droite');
	const starts = [solutions, solutions.toSorted((a, b) => degree(b) - degree(a) || a - b)];
	let best: Couloirs = { gauche, solutions, droite };
	let least = Infinity;
	for (const start of starts) {
		const couloirs = copyOf({ gauche, solutions: start, droite });
		for (let tour = 0; tour <= TOURS && least > 0; tour++) {
			if (tour > 0) sweep(couloirs, liens);
			const count = countAll(couloirs, liens);
			if (count < least) [best, least] = [copyOf(couloirs), count];
		}
	}
	let better = least > 0;
	for (let tour = 0; better && tour < RETOUCHES; tour++) better = swapAll(best, liens);
	return { couloirs: best, croisements: countAll(best, liens) };
}

const copyOf = ({ gauche, solutions, droite }: Couloirs): Couloirs => ({
	gauche: [...gauche],
	solutions: [...solutions],
	droite: [...droite]
});

function sweep({ gauche, solutions, droite }: Couloirs, liens: Voisins): void {
	const { deSolution, deOrganisation } = liens;
	const places = rangs(solutions, deSolution.length);
	sortByBarycentre(gauche, deOrganisation, places);
	sortByBarycentre(droite, deOrganisation, places);
	// Both sides count together: the ranks of the longer one must not weigh more.
	const sides = new Float64Array(deOrganisation.length).fill(NaN);
	for (const side of [gauche, droite]) {
		side.forEach((o, i) => (sides[o] = (i + 0.5) / side.length));
	}
	sortByBarycentre(solutions, deSolution, sides);
}

function countAll({ gauche, solutions, droite }: Couloirs, liens: Voisins): number {
	const { deSolution, deOrganisation } = liens;
	const side = (liste: number[]) =>
		croisements(
			rangsDe(solutions, deSolution, rangs(liste, deOrganisation.length)),
			deOrganisation.length
		);
	return side(gauche) + side(droite);
}

/** One pass over the neighbours of each lane; false when no swap was worth it. */
function swapAll({ gauche, solutions, droite }: Couloirs, liens: Voisins): boolean {
	const { deSolution, deOrganisation } = liens;
	const sides = [gauche, droite].map((liste) => rangs(liste, deOrganisation.length));
	const middle = swapLane(solutions, deSolution, sides);
	const places = [rangs(solutions, deSolution.length)];
	const left = swapLane(gauche, deOrganisation, places);
	return swapLane(droite, deOrganisation, places) || left || middle;
}

function swapLane(liste: number[], liens: readonly number[][], autres: readonly Places[]): boolean {
	const lanes = autres.map((places) => rangsDe(liste, liens, places));
	let swapped = false;
	for (let i = 0; i + 1 < liste.length; i++) {
		let gain = 0;
		for (const lane of lanes) {
			gain += croisementsPaire(lane[i]!, lane[i + 1]!) - croisementsPaire(lane[i + 1]!, lane[i]!);
		}
		if (gain <= 0) continue;
		for (const list of [liste, ...lanes]) swap<unknown>(list, i);
		swapped = true;
	}
	return swapped;
}

function swap<T>(liste: T[], i: number): void {
	[liste[i], liste[i + 1]] = [liste[i + 1]!, liste[i]!];
}
