import type { Adoption } from '#lib/domain/adoption.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Solution } from '#lib/domain/solution.ts';

/** A solution, with every role that the structure plays in it. */
export type SolutionFiche = { solution: Solution; adoptions: Adoption[] };

/** The solutions of the given adoptions, promoted ones first, then in the order of their names. */
export function solutionsOf(
	{ solutions }: Pick<Release, 'solutions'>,
	adoptions: readonly Adoption[]
): SolutionFiche[] {
	return solutions
		.map((solution) => ({
			solution,
			adoptions: adoptions.filter((adoption) => adoption.solution === solution.slug)
		}))
		.filter((fiche) => fiche.adoptions.length > 0)
		.sort(
			(a, b) =>
				Number(promoted(b)) - Number(promoted(a)) ||
				a.solution.nom.localeCompare(b.solution.nom, 'fr')
		);
}

function promoted({ adoptions }: SolutionFiche): boolean {
	return adoptions.some(({ role }) => role === 'promoteur');
}
