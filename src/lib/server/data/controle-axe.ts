import type { Anomalie } from './anomalie.ts';
import type { Donnees } from './donnees.ts';
import type { Identifiants } from './identifiants.ts';
import { suggestion } from '#lib/domain/proche.ts';
import { signal } from './signalement.ts';

/** Sub-themes that do not exist, or that belong to another axis than the one written. */
export function checkSousThematiques(donnees: Donnees, ids: Identifiants): Anomalie[] {
	const { services, solutions } = donnees;
	return [
		...services.lignes.flatMap((ligne) => {
			const defaut = horsAxe(ligne.valeur.axe, ligne.valeur.sousThematique, ids);
			return defaut ? [signal(services, ligne, 'sousThematique', defaut)] : [];
		}),
		...solutions.lignes.flatMap((ligne) =>
			ligne.valeur.axes.flatMap(({ axe, sousThematique }) => {
				const defaut = horsAxe(axe, sousThematique, ids);
				return defaut ? [signal(solutions, ligne, 'axes', defaut)] : [];
			})
		)
	];
}

function horsAxe(axe: string, sousThematique: string | null, ids: Identifiants) {
	const siennes = ids.sousThematiques.get(axe);
	if (sousThematique === null || !siennes || siennes.includes(sousThematique)) return null;
	const autre = [...ids.sousThematiques].find(([, liste]) => liste.includes(sousThematique));
	if (autre) {
		return {
			code: 'sous-thematique-hors-axe' as const,
			valeur: sousThematique,
			message: `« ${sousThematique} » n’est pas une sous-thématique de l’axe « ${axe} ».`,
			correction: `Elle appartient à l’axe « ${autre[0]} ».`
		};
	}
	return {
		code: 'reference-inconnue' as const,
		valeur: sousThematique,
		message: `« ${sousThematique} » n’existe pas dans axes.json.`,
		correction: suggestion(sousThematique, siennes)
	};
}
