import { resumeAxes } from '#lib/domain/axe-resume.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { readExploitant } from '#lib/server/exploitant.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { PageServerLoad } from './$types';

/** The example map is the axe with the most states to show. */
export const load: PageServerLoad = () => {
	const resumes = resumeAxes(currentRelease().index, FILTRE_DEFAUT);
	const exemple = resumes.reduce((best, resume) =>
		resume.groupes.length > best.groupes.length ? resume : best
	);
	return { exemple, plan: currentPlan(), contact: readExploitant(process.env).contact };
};
