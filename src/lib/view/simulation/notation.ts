import { objetDe, type Changement } from '#lib/domain/simulation/changement.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';

/** The parameter that says a scenario in a URL. */
export const PARAMETRE_SIMULATION = 'si';

/** The page where a scenario is composed and measured. */
export const PAGE_SIMULATION = '/simulation';

/** Between the words of a change: the one sign that neither URLs nor forms ever rewrite. */
export const SEPARATEUR = '.';

/** A change as URLs write it: "ouvre.haute-garonne-numerique.cybersecurite". */
export function noteDe(changement: Changement): string {
	return [changement.type, changement.structure, objetDe(changement)]
		.filter((mot) => mot !== '')
		.join(SEPARATEUR);
}

/** The values of the parameter for a scenario. */
export function notesDe(changements: readonly Changement[]): string[] {
	return changements.map(noteDe);
}

/** The scenario of a simulated noyau; empty for the published one. */
export function changementsDe({ simulation }: Pick<Noyau, 'simulation'>): readonly Changement[] {
	return simulation?.changements ?? [];
}
