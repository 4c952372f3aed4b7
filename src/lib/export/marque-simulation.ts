import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { Changement } from '#lib/domain/simulation/changement.ts';
import { questionSimulation } from '#lib/view/simulation/question.ts';
import type { Colonne } from './csv.ts';
import type { Redaction } from './figure.ts';
import { REQUIS } from './sens.ts';

// Files travel without their page: each says by itself that its figures are of a scenario. What is
// marked is the noyau, not the address, so that no file of a simulated noyau can forget it.

/** The `simulation` member of a JSON; nothing at all under the published facts. */
export function membreSimulation(noyau: Noyau): {
	simulation?: { question: string; changements: Changement[] };
} {
	const { simulation } = noyau;
	if (simulation === undefined) return {};
	const { changements } = simulation;
	return { simulation: { question: questionSimulation(simulation, noyau), changements } };
}

/** The last column of a CSV, the same in each row; none under the published facts. */
export function colonneSimulation<T>(noyau: Noyau): Colonne<T>[] {
	const { simulation } = membreSimulation(noyau);
	const sens = 'Le scénario : ces chiffres ne sont pas ceux des faits publiés';
	return simulation
		? [{ nom: 'simulation', sens, contraintes: REQUIS, valeur: () => simulation.question }]
		: [];
}

/** The words of a picture, with the scenario before its title and its base. */
export function redactionSimulee<R extends Pick<Redaction, 'titre' | 'base'>>(
	noyau: Noyau,
	redaction: R
): R {
	const { simulation } = membreSimulation(noyau);
	if (!simulation) return redaction;
	const { titre, base } = redaction;
	return {
		...redaction,
		titre: titreSimule(noyau, titre),
		base: `${simulation.question} ${base}`
	};
}

/** The title of a picture. */
export function titreSimule({ simulation }: Noyau, titre: string): string {
	return simulation ? `Simulation – ${titre}` : titre;
}

/** The word that a file name carries. */
export function motSimulation({ simulation }: Noyau): string[] {
	return simulation ? ['simulation'] : [];
}
