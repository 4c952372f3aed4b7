import type { CelluleLue } from '#lib/domain/couverture/lecture.ts';
import { colonnesSolutions } from '#lib/export/adoptees.ts';
import { couvertureTableau } from '#lib/export/couverture-tableau.ts';
import { couvertureFigure } from '#lib/export/couverture-figure.ts';
import { couvertureJson } from '#lib/export/couverture-json.ts';
import { colonneSimulation, motSimulation } from '#lib/export/marque-simulation.ts';
import { lireVue } from '#lib/export/vue-lue.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import type { Vue } from '#lib/view/vue.ts';
import { type Lecteur, refusRequete } from './demande.ts';
import { fond, territoire } from './fond.ts';

/** The coverage map of a query. */
export const couverture: Lecteur = ({ query, origine }) => {
	const { noyau, query: reste, avis: premiers } = parseSimulation(query, currentRelease().noyau);
	const { vue, avis } = parseVue(reste, noyau);
	const refus = refusRequete([...premiers, ...avis]);
	if (refus) return refus;
	const index = indexDe(noyau);
	const lue = lireVue(index, vue);
	return {
		...{ noyau, ...territoire(), parties: ['couverture', ...motSimulation(noyau), ...motsDe(vue)] },
		// The built server makes this one before SvelteKit: see COUVERTURE in hooks.server.ts.
		json: () => couvertureJson(index, vue),
		tableau: () =>
			couvertureTableau(lue.cellules, [
				...colonnesSolutions(index, lue.couverture),
				...colonneSimulation<CelluleLue>(noyau)
			]),
		figure: () => couvertureFigure(lue, fond(origine + adresseVue('/', vue)))
	};
};

function motsDe({ mesure, origine, date, filtre }: Vue): string[] {
	const solutions = mesure === 'solutions' ? ['solutions', origine, date ?? ''] : [];
	const { axes, sousThematiques, familles, regions } = filtre;
	return [...solutions, ...axes, ...sousThematiques, ...familles, ...regions];
}
