import type { CelluleLue } from '#lib/domain/couverture/lecture.ts';
import { colonnesSolutions } from '#lib/export/adoptees.ts';
import { couvertureTableau } from '#lib/export/couverture-tableau.ts';
import { couvertureFigure } from '#lib/export/couverture-figure.ts';
import { couvertureJson } from '#lib/export/couverture-json.ts';
import { colonneSimulation, motSimulation } from '#lib/export/marque-simulation.ts';
import type { Publication } from '#lib/export/publication.ts';
import type { VueLue } from '#lib/export/vue-lue.ts';
import { currentContours, currentZones } from '#lib/server/plan.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';

/** What the files of a coverage are made from. */
export function publicationCouverture(lue: VueLue, origine: string): Publication {
	const { index, vue } = lue;
	const { axes, sousThematiques, familles, regions } = vue.filtre;
	const parties = [
		'couverture',
		...(vue.mesure === 'solutions' ? ['solutions', vue.origine, vue.date ?? ''] : []),
		...motSimulation(index.noyau),
		...axes,
		...sousThematiques,
		...familles,
		...regions
	];
	const { noyau } = index;
	const { sources } = currentRelease().release;
	const fond = () => ({ ...currentContours(), lien: origine + adresseVue('/', vue) });
	return {
		...{ noyau, sources, parties, zones: currentZones },
		// The built server makes this one before SvelteKit: see COUVERTURE in hooks.server.ts.
		json: () => couvertureJson(index, vue),
		tableau: () =>
			couvertureTableau(lue.cellules, [
				...colonnesSolutions(index, lue.couverture),
				...colonneSimulation<CelluleLue>(noyau)
			]),
		figure: () => couvertureFigure(lue, fond())
	};
}
