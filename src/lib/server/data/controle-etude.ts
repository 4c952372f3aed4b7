import { anomalie } from './anomalie.ts';
import type { Anomalie } from './anomalie.ts';
import type { Donnees } from './donnees.ts';
import type { Identifiants } from './identifiants.ts';
import { suggestion } from '#lib/domain/proche.ts';

const FICHIER = 'etude-2023.json';

/** The figures of the study refer to familles, statuts, solutions and a source that exist. */
export function checkEtude(donnees: Donnees, ids: Identifiants): Anomalie[] {
	const etude = donnees['etude-2023'];
	if (etude === null) return [];
	return [
		...check('/source', [etude.source], ids.sources),
		...check(
			'/familles',
			etude.familles.map(({ id }) => id),
			ids.familles
		),
		...check(
			'/statuts',
			etude.statuts.map(({ id }) => id),
			ids.statuts
		),
		...check(
			'/solutions',
			etude.solutions.map(({ id }) => id),
			ids.solutions
		)
	];
}

function check(champ: string, valeurs: string[], existants: string[]): Anomalie[] {
	return valeurs
		.filter((valeur) => !existants.includes(valeur))
		.map((valeur) =>
			anomalie({
				fichier: FICHIER,
				champ,
				valeur,
				code: 'reference-inconnue',
				message: `« ${valeur} » n’existe pas.`,
				correction: suggestion(valeur, existants)
			})
		);
}
