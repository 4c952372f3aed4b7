import { empreinteFigure, empreinteJson, empreinteTableau } from '#lib/export/empreinte.ts';
import { modeleEmpreinte } from '#lib/map/empreinte.ts';
import { currentRelease } from '#lib/server/release.ts';
import { adresseEmpreinte, parseEmpreinte } from '#lib/view/empreinte.ts';
import { type Lecteur, refusRequete } from './demande.ts';
import { sources } from './fond.ts';

/** Families × axes. */
export const empreinte: Lecteur = ({ query, origine }) => {
	const { index, noyau } = currentRelease();
	const { vue, avis } = parseEmpreinte(query, noyau);
	const refus = refusRequete(avis);
	if (refus) return refus;
	const modele = modeleEmpreinte(index, vue);
	return {
		...{ noyau, ...sources(), parties: ['empreinte', ...vue.filtre.regions] },
		json: () => empreinteJson(index, modele),
		tableau: () => empreinteTableau(index, modele),
		figure: () => empreinteFigure(index, modele, origine + adresseEmpreinte(vue))
	};
};
