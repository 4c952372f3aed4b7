import type { CelluleLue } from '#lib/domain/couverture/lecture.ts';
import { colonnesSolutions } from '#lib/export/adoptees.ts';
import { couvertureCsv } from '#lib/export/couverture-csv.ts';
import { couvertureFigure } from '#lib/export/couverture-figure.ts';
import { couvertureJson } from '#lib/export/couverture-json.ts';
import type { Profil } from '#lib/export/csv.ts';
import { LARGEUR } from '#lib/export/figure-feuille.ts';
import { figureSvg } from '#lib/export/figure-svg.ts';
import { colonneSimulation, motSimulation } from '#lib/export/marque-simulation.ts';
import { disposition } from '#lib/export/nom-fichier.ts';
import type { VueLue } from '#lib/export/vue-lue.ts';
import type { Fichiers } from '#lib/server/fichier.ts';
import { currentContours } from '#lib/server/plan.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';

/** The coverage of a view in each format. */
export function fichiersCouverture(lue: VueLue, origine: string): Fichiers {
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
	const figure = () =>
		couvertureFigure(lue, { ...currentContours(), lien: origine + adresseVue('/', vue) });
	return {
		// The built server makes this one before SvelteKit: see COUVERTURE in hooks.server.ts.
		json: () => couvertureJson(index, vue),
		csv: (profil) =>
			couvertureCsv(lue.cellules, profil as Profil, [
				...colonnesSolutions(index, lue.couverture),
				...colonneSimulation<CelluleLue>(index.noyau)
			]),
		svg: (polices) => figureSvg(figure(), polices),
		largeur: LARGEUR,
		disposition: (extension, mode) =>
			disposition(parties, index.noyau.release.date, extension, mode)
	};
}
