import { buildFicheSolution } from '#lib/domain/adoption/fiche.ts';
import { solutionFigure } from '#lib/export/solution-figure.ts';
import { ficheSolutionJson } from '#lib/export/solution-json.ts';
import { solutionTableau } from '#lib/export/solution-tableau.ts';
import { currentRelease } from '#lib/server/release.ts';
import { refusSolution } from '#lib/server/solution.ts';
import { adresseFicheSolution, parseFicheSolution } from '#lib/view/adoption/vue-fiche.ts';
import { type Lecteur, refusInconnu, refusRequete } from './demande.ts';
import { fond, territoire } from './fond.ts';

/** One solution: who has it, and how far it goes. */
export const solution: Lecteur = ({ cles, query, origine }) => {
	const { release, index, noyau } = currentRelease();
	const [slug = ''] = cles;
	const { choix, avis } = parseFicheSolution(query, noyau);
	const refus = refusRequete(avis);
	if (refus) return refus;
	const fiche = buildFicheSolution(release, index, slug, choix);
	if (!fiche) {
		const { message, proches } = refusSolution(release, slug);
		return refusInconnu('Solution introuvable', message, proches);
	}
	const lien = origine + adresseFicheSolution(slug, choix);
	return {
		...{ noyau, ...territoire(), parties: ['solution', slug] },
		json: () => ficheSolutionJson(index, fiche, choix),
		tableau: () => solutionTableau(fiche),
		figure: () => solutionFigure(index, fiche, choix, fond(lien))
	};
};
