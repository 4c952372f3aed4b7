import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { solutionSchema } from '#lib/domain/solution.ts';
import { refusSolution } from '#lib/server/solution.ts';
import {
	grammaireSolutions,
	PARAMETRES_SOLUTIONS,
	parseSolutions
} from '#lib/view/adoption/vue.ts';
import { requeteDe } from './demande.ts';
import { parametresDe } from './filtre.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection, Un } from './route.ts';

/** Shared solutions, as their page filters them. */
export function solutions(reseau: ReseauApi): Collection {
	const { release, index, noyau } = reseau;
	const filtres = PARAMETRES_SOLUTIONS.filter((nom) => nom !== 'tri');
	return {
		genre: 'collection',
		nom: 'solutions',
		titre: 'Les solutions',
		sens: 'Un logiciel ou un service partagé. Au départ celles de l’étude de 2023 ; « origine=toutes » les donne toutes.',
		exemple: 'origine=toutes&axe=cybersecurite',
		schema: solutionSchema.meta({ id: 'Solution' }),
		parametres: parametresDe(grammaireSolutions(noyau), filtres),
		lire: (choix) => {
			const { vue } = parseSolutions(requeteDe(choix), noyau);
			return adoptions(release, index, vue.filtre).solutions;
		},
		un: { cle: 'solution', sens: 'Identifiant de la solution.', exemple: 'madis', lire: un(reseau) }
	};
}

// Asked by its name, a solution is given whatever its origin: it says its own confidence.
function un({ release }: ReseauApi): Un {
	return (cle) => {
		const trouve = release.solutions.find(({ slug }) => slug === cle.toLowerCase());
		if (trouve) return { trouve };
		const { proches } = refusSolution(release, cle);
		return {
			proches: proches.map(({ href, nom }) => ({ cle: href.split('/').pop() ?? '', nom }))
		};
	};
}
