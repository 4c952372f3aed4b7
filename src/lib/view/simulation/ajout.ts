import { PARAMETRE_SIMULATION, SEPARATEUR } from './notation.ts';

/** The fields of a form that adds a change: its type, the structure, then what it is about. */
export const CHAMPS_AJOUT = ['ajoute', 'structure', 'objet'] as const;

/**
 * The query once the change that a form describes is in its scenario; null when the form of none was
 * sent. What the form leaves empty is left to `parseSimulation`, which says it.
 */
export function avecAjout(params: URLSearchParams): URLSearchParams | null {
	const [type, ...mots] = CHAMPS_AJOUT.map((champ) => params.get(champ)?.trim() ?? '');
	if (!type) return null;
	const query = new URLSearchParams(params);
	for (const champ of CHAMPS_AJOUT) query.delete(champ);
	const note = [type, ...mots].filter((mot) => mot !== '').join(SEPARATEUR);
	query.append(PARAMETRE_SIMULATION, note);
	return query;
}
