import { resumeAxes } from '#lib/domain/axe-resume.ts';
import { FILTRE_DEFAUT } from '#lib/domain/filtre.ts';
import { membres, repartirFamilles, repartirStatuts, reperes } from '#lib/domain/reperes.ts';
import { readEtude } from '#lib/server/data/etude.ts';
import { fromRoot } from '#lib/server/racine.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adoptionsEtude } from './adoptions.ts';
import type { PageServerLoad } from './$types';

const etude = readEtude(fromRoot('data'));

/** The figures of the study beside those of the release. */
export const load: PageServerLoad = () => {
	const { release, index } = currentRelease();
	const nous = reperes(release);
	return {
		membres: membres(release).length,
		familles: repartirFamilles(release),
		statuts: repartirStatuts(release),
		axes: resumeAxes(index, FILTRE_DEFAUT).map(({ axe, proposent }) => ({ axe, proposent })),
		solutions: adoptionsEtude(release, etude),
		totalSolutions: release.solutions.length,
		chiffres: etude.chiffres.map((chiffre) => ({ ...chiffre, nous: nous.get(chiffre.id) ?? null })),
		absents: etude.absents,
		ecarts: etude.ecarts,
		source: release.sources.find(({ id }) => id === etude.source) ?? null
	};
};
