import { compareNoms } from '#lib/domain/nom.ts';
import { rangs, sortByBarycentre } from './barycentre.ts';
import { composantes } from './composante.ts';
import { voisins } from './projection.ts';
import { ROLES_ADOPTION } from './role.ts';
import type { ReseauAdoption } from './reseau.ts';

export const TRIS_ADOPTION = ['blocs', 'alphabetique'] as const;
export type TriAdoption = (typeof TRIS_ADOPTION)[number];

/** Numbers of the rows (solutions) and of the columns (organisations) of the matrix, in order. */
export type Ordre = { solutions: number[]; organisations: number[] };

const TOURS = 12;

/**
 * Orders the matrix. `blocs`: what is linked stands together, the largest group first, each group by
 * barycentres so that marks gather along a diagonal. Structures come before other bodies. The same
 * network always gives the same picture.
 */
export function ordreMatrice(reseau: ReseauAdoption, tri: TriAdoption): Ordre {
	const { solutions, organisations } = reseau;
	const nomS = (a: number, b: number) => compareNoms(solutions[a]!.nom, solutions[b]!.nom);
	const nomO = (a: number, b: number) => compareNoms(organisations[a]!.nom, organisations[b]!.nom);
	const ordre: Ordre =
		tri === 'alphabetique'
			? {
					solutions: solutions.map((_, i) => i).sort(nomS),
					organisations: organisations.map((_, i) => i).sort(nomO)
				}
			: seriation(reseau, nomS, nomO);
	const others = (o: number) => Number(organisations[o]!.structure === null);
	ordre.organisations.sort((a, b) => others(a) - others(b));
	return ordre;
}

type Compare = (a: number, b: number) => number;

function seriation(reseau: ReseauAdoption, nomS: Compare, nomO: Compare): Ordre {
	const { deSolution, deOrganisation } = voisins(reseau, ROLES_ADOPTION);
	const ordre: Ordre = { solutions: [], organisations: [] };
	for (const groupe of composantes(reseau)) {
		const rows = groupe.solutions.sort(
			(a, b) => deSolution[b]!.length - deSolution[a]!.length || nomS(a, b)
		);
		const columns = groupe.organisations.sort(nomO);
		for (let tour = 0; tour < TOURS; tour++) {
			sortByBarycentre(columns, deOrganisation, rangs(rows, deSolution.length));
			sortByBarycentre(rows, deSolution, rangs(columns, deOrganisation.length));
		}
		ordre.solutions.push(...rows);
		ordre.organisations.push(...columns);
	}
	return ordre;
}
