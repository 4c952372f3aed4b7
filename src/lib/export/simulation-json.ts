import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { ModeleSimulation } from '#lib/map/simulation/modele.ts';
import { texteDe } from '#lib/view/fragment.ts';
import { membreSimulation } from './marque-simulation.ts';

/** The public JSON of a scenario, as text; its members are a promise to those who reuse it. */
export function simulationJson({ noyau }: Index, modele: ModeleSimulation): string {
	const { departements, ...figures } = modele.bilan;
	return JSON.stringify({
		release: noyau.release,
		...membreSimulation(noyau),
		vue: modele.vue,
		phrase: texteDe(modele.phrase),
		...figures,
		departements: departements.map(({ departement, services, ...change }) => ({
			code: noyau.departements[departement]!.code,
			nom: noyau.departements[departement]!.nom,
			services: services.map((i) => figures.services[i]),
			...change
		}))
	});
}
