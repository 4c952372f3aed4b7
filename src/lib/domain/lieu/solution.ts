import type { Adoption } from '#lib/domain/adoption.ts';
import { solutionsOf, type SolutionFiche } from '#lib/domain/fiche/solution.ts';
import type { Release } from '#lib/domain/release.ts';
import type { Solution } from '#lib/domain/solution.ts';

const ORDRE: Solution['origine'][] = ['etude-2023', 'autre', 'suite-territoriale'];

/** The solutions of the given adoptions: those of the study first, promoted ones before the others. */
export function solutionsOfLieu(
	release: Pick<Release, 'solutions'>,
	adoptions: readonly Adoption[]
): SolutionFiche[] {
	const rang = ({ solution }: SolutionFiche) => ORDRE.indexOf(solution.origine);
	return solutionsOf(release, adoptions).sort((a, b) => rang(a) - rang(b));
}
