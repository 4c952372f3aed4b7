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
	const raw: number[][] = organisations.map(() => []);
	for (const { solution, organisation, adoption } of aretes) {
		if (roles.includes(adoption.role)) raw[organisation]!.push(solution);
	}
	// Read organisation by organisation, then solution by solution, lists come sorted by themselves,
	// and what is twice stands side by side.
	const deSolution: number[][] = solutions.map(() => []);
	raw.forEach((liste, organisation) => {
		for (const solution of liste) {
			const known = deSolution[solution]!;
			if (known[known.length - 1] !== organisation) known.push(organisation);
		}
	});
	const deOrganisation: number[][] = organisations.map(() => []);
	deSolution.forEach((liste, solution) => {
		for (const organisation of liste) deOrganisation[organisation]!.push(solution);
	});
	// A list that grew keeps room to grow further.
	const cut = (listes: number[][]) => listes.map((liste) => liste.slice());
	return { deSolution: cut(deSolution), deOrganisation: cut(deOrganisation) };
}

/** Numbers of the solutions that two organisations both have. */
export function partagees(reseau: Liens, a: number, b: number): number[] {
	const { deOrganisation } = voisins(reseau);
	return communes(deOrganisation[a]!, deOrganisation[b]!);
}

/** Pairs of organisations met through at least `minimum` solutions, the most first. */
export function rencontres(reseau: Liens, minimum: number): Rencontre[] {
	const { deSolution, deOrganisation } = voisins(reseau);
	const counts = new Uint32Array(reseau.organisations.length);
	const found: Rencontre[] = [];
	deOrganisation.forEach((siennes, a) => {
		// Those that `a` meets, counted once per solution: most are met too rarely to be kept.
		const met: number[] = [];
		for (const solution of siennes) {
			for (const b of deSolution[solution]!) {
				if (b > a && counts[b]!++ === 0) met.push(b);
			}
		}
		for (const b of met) {
			if (counts[b]! >= minimum) {
				found.push({ a, b, solutions: communes(siennes, deOrganisation[b]!) });
			}
			counts[b] = 0;
		}
	});
	return found.sort((x, y) => y.solutions.length - x.solutions.length || x.a - y.a || x.b - y.b);
}

/** What two ascending lists have in common. */
function communes(a: readonly number[], b: readonly number[]): number[] {
	const found: number[] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		const [x, y] = [a[i]!, b[j]!];
		if (x === y) found.push(x);
		if (x <= y) i++;
		if (y <= x) j++;
	}
	// Without the room to grow further.
	return found.slice();
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

const PROMEUT = 1;
const ADOPTE = 2;
const PARTAGE = 4;

/** Counts of each solution; who also promotes it is a promoter only, who only announces it no adopter. */
export function degres({ aretes, solutions, organisations }: Liens): Degre[] {
	const siennes: Arete[][] = solutions.map(() => []);
	for (const arete of aretes) siennes[arete.solution]!.push(arete);
	const roles = new Uint8Array(organisations.length);
	return siennes.map((liste) => {
		for (const { organisation, adoption } of liste) roles[organisation]! |= partOf(adoption);
		const degre = { promoteurs: 0, adoptants: 0, organisations: 0 };
		for (const { organisation } of liste) {
			const part = roles[organisation]!;
			// Read once, whatever the number of its edges.
			roles[organisation] = 0;
			if (part & PROMEUT) degre.promoteurs++;
			else if (part & ADOPTE) degre.adoptants++;
			if (part & PARTAGE) degre.organisations++;
		}
		return degre;
	});
}

function partOf({ role, etat }: Arete['adoption']): number {
	return (
		(role === 'promoteur' ? PROMEUT : 0) |
		(ROLES_ADOPTANTS.includes(role) && etat === 'en-service' ? ADOPTE : 0) |
		(ROLES_PARTAGE.includes(role) ? PARTAGE : 0)
	);
}
