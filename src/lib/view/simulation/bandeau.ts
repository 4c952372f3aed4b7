import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { adresseVue } from '#lib/view/ecriture-vue.ts';
import type { Vue } from '#lib/view/vue.ts';
import { PAGE_SIMULATION } from './notation.ts';
import { questionSimulation } from './question.ts';

/** What every simulated page says first: the scenario, where to change it, how to leave it. */
export type Bandeau = { question: string; modifier: string; quitter: string };

/**
 * The banner of a page under a noyau; null under the published facts. `vue` is the view that the page
 * of the scenario opens on; `quitter`, the address of the page without the scenario.
 */
export function bandeauDe(noyau: Noyau, vue: Vue, quitter: string): Bandeau | null {
	const { simulation } = noyau;
	if (simulation === undefined) return null;
	return {
		question: questionSimulation(simulation, noyau),
		modifier: adresseVue(PAGE_SIMULATION, { ...vue, simulation: simulation.changements }),
		quitter
	};
}
