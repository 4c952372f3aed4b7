import { simulationTableau } from '#lib/export/simulation-tableau.ts';
import { simulationFigure } from '#lib/export/simulation-figure.ts';
import { simulationJson } from '#lib/export/simulation-json.ts';
import { modeleSimulation } from '#lib/map/simulation/modele.ts';
import { currentRelease } from '#lib/server/release.ts';
import { indexDe } from '#lib/server/simulation.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import { parseVue } from '#lib/view/lecture-vue.ts';
import { parseSimulation } from '#lib/view/simulation/lecture.ts';
import { noteDe, PAGE_SIMULATION } from '#lib/view/simulation/notation.ts';
import { type Lecteur, refusRequete } from './demande.ts';
import { fond, territoire } from './fond.ts';

/** A scenario: before, after, and where it changes. */
export const simulation: Lecteur = ({ query, origine }) => {
	const { index: publie } = currentRelease();
	const { noyau, query: reste, avis: premiers } = parseSimulation(query, publie.noyau);
	const { vue, avis } = parseVue(reste, noyau);
	const refus = refusRequete([...premiers, ...avis]);
	if (refus) return refus;
	const index = indexDe(noyau);
	const modele = modeleSimulation(publie, index, vue);
	const words = vue.simulation.map((changement) => noteDe(changement).replaceAll('.', '-'));
	return {
		...{ noyau, ...territoire(), parties: ['simulation', ...words] },
		json: () => simulationJson(index, modele),
		tableau: () => simulationTableau(index, modele.tableau),
		figure: () => simulationFigure(index, modele, fond(origine + adresseVue(PAGE_SIMULATION, vue)))
	};
};
