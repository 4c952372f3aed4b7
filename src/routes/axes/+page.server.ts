import { resumeAxes, TRIS_AXES, type TriAxes } from '#lib/domain/axe-resume.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import type { PageServerLoad } from './$types';

/** The 12 axes, in the study's order or the most covered first. */
export const load: PageServerLoad = ({ url }) => {
	const { index, release } = currentRelease();
	const asked = url.searchParams.get('tri') as TriAxes;
	const tri = TRIS_AXES.includes(asked) ? asked : 'etude';
	const { confiance, source } = FILTRE_DEFAUT;
	const sousThematiques = release.axes.flatMap((axe) => axe.sousThematiques).length;
	return {
		tri,
		axes: resumeAxes(index, { confiance, source }, tri),
		sousThematiques,
		membres: index.noyau.structures.filter(({ membre }) => membre).length,
		plan: currentPlan()
	};
};
