import { ROLES_ADOPTANTS, ROLES_PARTAGE, type RoleAdoption } from './filtre.ts';
import type { Arete, ReseauAdoption } from './reseau.ts';

type Liens = Pick<ReseauAdoption, 'aretes' | 'solutions' | 'organisations'>;

/** Two organisations that have solutions in common (numbers; a < b). */
export type Rencontre = { a: number; b: number; solutions: number[] };

/** Organisations of each solution, and solutions of each organisation, ascending, once each. */
export type Voisins = { deSolution: number[][]; deOrganisation: number[][] };

/** Who has what, by any of the given roles; funders share nothing. */
export function voisins(
	{ aretes, solutions, organisations }: Liens,
	roles: readonly RoleAdoption[] = ROLES_PARTAGE
): Voisins {
	const kept = aretes.filter(({ adoption }) => roles.includes(adoption.role));
	const lists = (n: number, de: keyof Arete & string, vers: 'solution' | 'organisation') => {
		const sets = Array.from({ length: n }, () => new Set<number>());
		for (const arete of kept) sets[arete[de] as number]!.add(arete[vers]);
		return sets.map((set) => [...set].sort((x, y) => x - y));
	};
	return {
		deSolution: lists(solutions.length, 'solution', 'organisation'),
		deOrganisation: lists(organisations.length, 'organisation', 'solution')
	};
}

/** Numbers of the solutions that two organisations both have. */
export function partagees(reseau: Liens, a: number, b: number): number[] {
	const { deOrganisation } = voisins(reseau);
	const second = new Set(deOrganisation[b]);
	return deOrganisation[a]!.filter((solution) => second.has(solution));
}

/** Pairs of organisations met through at least `minimum` solutions, the most first. */
export function rencontres(reseau: Liens, minimum: number): Rencontre[] {
	const { deSolution } = voisins(reseau);
	const n = reseau.organisations.length;
	const pairs = new Map<number, number[]>();
	deSolution.forEach((liste, solution) => {
		liste.forEach((a, i) => {
			for (const b of liste.slice(i + 1)) {
				const known = pairs.get(a * n + b);
				if (known) known.push(solution);
				else pairs.set(a * n + b, [solution]);
			}
		});
	});
	return [...pairs]
		.map(([cle, solutions]) => ({ a: Math.floor(cle / n), b: cle % n, solutions }))
		.filter(({ solutions }) => solutions.length >= minimum)
		.sort((x, y) => y.solutions.length - x.solutions.length || x.a - y.a || x.b - y.b);
}

/**
 * Solutions × solutions: number of organisations that have both, row by row; the diagonal is the
 * number of organisations of each.
 */
export function coadoption(reseau: Liens): number[][] {
	const { deOrganisation } = voisins(reseau);
	const matrice = reseau.solutions.map(() => new Array<number>(reseau.solutions.length).fill(0));
	for (const liste of deOrganisation) {
		for (const i of liste) for (const j of liste) matrice[i]![j]!++;
	}
	return matrice;
}

/** What is counted of one solution; the promoters are apart from the adopters. */
export type Degre = { promoteurs: number; adoptants: number; organisations: number };

/** Counts of each solution; who also promotes it is a promoter only, who only announces it no adopter. */
export function degres(reseau: Liens): Degre[] {
	const promoteurs = voisins(reseau, ['promoteur']).deSolution;
	const aretes = reseau.aretes.filter(({ adoption }) => adoption.etat === 'en-service');
	const adoptants = voisins({ ...reseau, aretes }, ROLES_ADOPTANTS).deSolution;
	const toutes = voisins(reseau).deSolution;
	return promoteurs.map((liste, i) => ({
		promoteurs: liste.length,
		adoptants: adoptants[i]!.filter((o) => !liste.includes(o)).length,
		organisations: toutes[i]!.length
	}));
}
