import { ROLES_ADOPTANTS, ROLES_PARTAGE } from '#lib/domain/adoption/filtre.ts';
import type { Composante } from '#lib/domain/adoption/composante.ts';
import type { Degre, Rencontre, Voisins } from '#lib/domain/adoption/projection.ts';
import type { Arete, ReseauAdoption } from '#lib/domain/adoption/reseau.ts';

/** The same questions answered as one would on a sheet of paper: a Set per node, and nothing else. */
export type Ensembles = { deSolution: Set<number>[]; deOrganisation: Set<number>[] };

export function ensembles(
	reseau: ReseauAdoption,
	garde: (arete: Arete) => boolean = ({ adoption }) => ROLES_PARTAGE.includes(adoption.role)
): Ensembles {
	const deSolution = reseau.solutions.map(() => new Set<number>());
	const deOrganisation = reseau.organisations.map(() => new Set<number>());
	for (const arete of reseau.aretes.filter(garde)) {
		deSolution[arete.solution]!.add(arete.organisation);
		deOrganisation[arete.organisation]!.add(arete.solution);
	}
	return { deSolution, deOrganisation };
}

const ascending = (set: Iterable<number>) => [...set].sort((a, b) => a - b);
const common = (a: Set<number>, b: Set<number>) => [...a].filter((n) => b.has(n));

export function voisinsParSets(reseau: ReseauAdoption): Voisins {
	const { deSolution, deOrganisation } = ensembles(reseau);
	return {
		deSolution: deSolution.map(ascending),
		deOrganisation: deOrganisation.map(ascending)
	};
}

export function rencontresParSets(reseau: ReseauAdoption, minimum: number): Rencontre[] {
	const { deOrganisation: sets } = ensembles(reseau);
	const found: Rencontre[] = [];
	for (let a = 0; a < sets.length; a++) {
		for (let b = a + 1; b < sets.length; b++) {
			const solutions = common(sets[a]!, sets[b]!);
			if (solutions.length >= minimum) found.push({ a, b, solutions: ascending(solutions) });
		}
	}
	return found.sort((x, y) => y.solutions.length - x.solutions.length || x.a - y.a || x.b - y.b);
}

export function coadoptionParSets(reseau: ReseauAdoption): number[][] {
	const { deSolution: sets } = ensembles(reseau);
	return sets.map((first) => sets.map((second) => common(first, second).length));
}

export function degresParSets(reseau: ReseauAdoption): Degre[] {
	const promoteurs = ensembles(reseau, ({ adoption }) => adoption.role === 'promoteur').deSolution;
	const adoptants = ensembles(
		reseau,
		({ adoption }) => ROLES_ADOPTANTS.includes(adoption.role) && adoption.etat === 'en-service'
	).deSolution;
	return ensembles(reseau).deSolution.map((toutes, s) => ({
		promoteurs: promoteurs[s]!.size,
		adoptants: [...adoptants[s]!].filter((o) => !promoteurs[s]!.has(o)).length,
		organisations: toutes.size
	}));
}

/** Groups that edges link; `sans` is a solution removed. Nodes alone make a group. */
export function composantesParSets(
	{ deSolution, deOrganisation }: Ensembles,
	sans = -1
): Composante[] {
	const left = new Set([...deSolution.keys()].filter((s) => s !== sans));
	const alone = new Set(deOrganisation.keys());
	const found: Composante[] = [];
	const spread = (start: number[], first: number[]) => {
		const [solutions, organisations] = [new Set(start), new Set(first)];
		const waiting = [...start, ...first.map((o) => ~o)];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			const [near, seen] =
				next >= 0 ? [deSolution[next]!, organisations] : [deOrganisation[~next]!, solutions];
			for (const other of near) {
				if (seen.has(other) || (next < 0 && other === sans)) continue;
				seen.add(other);
				waiting.push(next >= 0 ? ~other : other);
			}
		}
		for (const s of solutions) left.delete(s);
		for (const o of organisations) alone.delete(o);
		found.push({ solutions: ascending(solutions), organisations: ascending(organisations) });
	};
	while (left.size > 0) spread([Math.min(...left)], []);
	while (alone.size > 0) spread([], [alone.values().next().value!]);
	return found.sort(
		(a, b) =>
			b.organisations.length - a.organisations.length ||
			b.solutions.length - a.solutions.length ||
			(a.solutions[0] ?? Infinity) - (b.solutions[0] ?? Infinity)
	);
}

export function pontsParSets(reseau: ReseauAdoption): number[] {
	const sets = ensembles(reseau);
	const groups = (sans: number) =>
		composantesParSets(sets, sans).filter(
			({ solutions, organisations }) => solutions.length > 0 && organisations.length > 0
		).length;
	const before = groups(-1);
	return [...reseau.solutions.keys()].filter((s) => groups(s) > before);
}
