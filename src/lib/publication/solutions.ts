import { adoptions } from '#lib/domain/adoption/reseau.ts';
import { readChoix } from '#lib/export/fautes.ts';
import { dessinSolutions, LECTURES, motsSolutions } from '#lib/export/solutions-figure.ts';
import { solutionsJson, solutionsTableau } from '#lib/export/solutions.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseSolutions, parseSolutions } from '#lib/view/adoption/vue.ts';
import { type Lecteur, refusFautes, refusRequete } from './demande.ts';
import { sources } from './fond.ts';

/** The network of a query; `lecture` says which of its two pictures is drawn. */
export const solutions: Lecteur = ({ query, origine }) => {
	const { release, index, noyau } = currentRelease();
	const reste = new URLSearchParams(query);
	const { valeur: lecture, faute } = readChoix(reste, 'lecture', LECTURES);
	reste.delete('lecture');
	const { vue, avis } = parseSolutions(reste, noyau);
	const refus = refusRequete(avis) ?? (faute && refusFautes([faute]));
	if (refus) return refus;
	const lues = { noyau, vue, reseau: adoptions(release, index, vue.filtre) };
	const lien = origine + adresseSolutions(vue);
	return {
		...{ noyau, ...sources(), parties: ['solutions', ...vue.filtre.axes] },
		json: () => solutionsJson(lues),
		tableau: () => solutionsTableau(lues),
		figure: () => ({
			...motsSolutions(lues, lien),
			dessiner: (nom, titre) => dessinSolutions(lues, lien, { nom, lecture, titre })
		})
	};
};
