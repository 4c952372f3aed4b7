import { disposition, type Graphe } from '#lib/domain/adoption/disposition.ts';
import { genereAdoptions } from './adoptions-generees.ts';
import { mediane } from './mesure.ts';
import { chrono } from './plancher.ts';

export type MesureDessin = {
	organisations: number;
	solutions: number;
	liens: number;
	temps: number;
	/** Counting once, edge against edge, the crossings of the alphabetical order. */
	plancher: number;
	/** Crossings of that order, and those that are left. */
	alphabetiques: number;
	croisements: number;
};

const TOURS = 15;

/** The layout of a generated network; the first of its organisations, who promote, on the left. */
export function measureDessin(organisations: number, solutions: number): MesureDessin {
	const { aretes, ...noeuds } = genereAdoptions({ organisations, solutions, usages: 3 });
	const porteurs = new Set(
		aretes.filter((a) => a.adoption.role === 'promoteur').map((a) => a.organisation)
	);
	const graphe: Graphe = {
		solutions: noeuds.solutions.map(({ slug }) => slug),
		organisations: noeuds.organisations.map(({ slug }, o) => ({
			cle: slug,
			cote: porteurs.has(o) ? 'gauche' : 'droite'
		})),
		liens: aretes
	};
	const [times, floors]: [number[], number[]] = [[], []];
	for (let tour = 0; tour < TOURS; tour++) {
		times.push(chrono(() => disposition(graphe)));
		floors.push(chrono(() => countPairs(graphe)));
	}
	return {
		organisations,
		solutions,
		liens: aretes.length,
		temps: mediane(times)!,
		plancher: mediane(floors)!,
		alphabetiques: countPairs(graphe),
		croisements: disposition(graphe).croisements
	};
}

// The generated names are in alphabetical order already.
function countPairs({ organisations, liens }: Graphe): number {
	let found = 0;
	liens.forEach((a, i) => {
		for (let k = i + 1; k < liens.length; k++) {
			const b = liens[k]!;
			if (organisations[a.organisation]!.cote !== organisations[b.organisation]!.cote) continue;
			if ((a.solution - b.solution) * (a.organisation - b.organisation) < 0) found++;
		}
	});
	return found;
}
