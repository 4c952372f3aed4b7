import { comparaisonFigure } from '#lib/export/comparaison-figure.ts';
import {
	comparaisonJson,
	comparaisonTableau,
	lireComparaison
} from '#lib/export/comparaison-json.ts';
import type { FauteDemande } from '#lib/export/fautes.ts';
import { currentRelease } from '#lib/server/release.ts';
import {
	adresseComparaison,
	parseComparaison,
	type VueComparaison
} from '#lib/view/comparaison/vue.ts';
import { type Lecteur, refusFautes, refusRequete } from './demande.ts';
import { sources } from './fond.ts';

/** Two to four départements or structures, side by side. */
export const comparer: Lecteur = ({ query, origine }) => {
	const { index, noyau } = currentRelease();
	const { vue, avis } = parseComparaison(query, noyau);
	const refus = refusRequete(avis);
	if (refus) return refus;
	if (vue.ids.length < 2) return refusFautes([tropPeu(vue)]);
	const lue = lireComparaison(index, vue);
	return {
		...{ noyau, ...sources(), parties: ['comparer', ...vue.ids] },
		json: () => comparaisonJson(index, lue),
		tableau: () => comparaisonTableau(lue),
		figure: () => comparaisonFigure(noyau, lue, origine + adresseComparaison(vue))
	};
};

function tropPeu({ type, ids }: VueComparaison): FauteDemande {
	return {
		champ: type,
		valeur: ids.join(),
		code: 'valeur-manquante',
		niveau: 'erreur',
		message: 'Il faut deux départements ou deux structures différents au moins, quatre au plus.',
		correction: null
	};
}
