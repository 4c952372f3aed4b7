import type { Adoption } from './adoption.ts';
import { solutionsOf, type SolutionFiche } from './fiche-solution.ts';
import type { Release } from './release.ts';
import type { Solution } from './solution.ts';

const ORDRE: Solution['origine'][] = ['etude-2023', 'autre', 'suite-territoriale'];

/** The solutions of the given adoptions: those of the study first, promoted ones before the others. */
export function solutionsOfLieu(
	release: Pick<Release, 'solutions'>,
	adoptions: readonly Adoption[]
): SolutionFiche[] {
	const rang = ({ solution }: SolutionFiche) => ORDRE.indexOf(solution.origine);
	return solutionsOf(release, adoptions).sort((a, b) => rang(a) - rang(b));
}
