import { MOTS_ETAT, MOTS_ETAT_AXE, type Etat, type EtatAxe } from '#lib/domain/etat.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { peintureDe } from '#lib/map/etat-axe.ts';
import { motsRapport } from '#lib/view/comparaison/mots.ts';
import { espacer } from '#lib/view/espacer.js';
import type { ComparaisonLue } from './comparaison-json.ts';
import type { Grille } from './figure-grille.ts';
import { sourceFigure } from './source-figure.ts';

/** The picture of a comparison: the 12 axes, a column per object, then what they say together. */
export function comparaisonFigure(
	noyau: Noyau,
	{ titre, phrase, objets, comparee }: ComparaisonLue,
	lien: string
): Grille {
	const mot = (etat: Etat | EtatAxe) =>
		etat in MOTS_ETAT ? MOTS_ETAT[etat as Etat].libelle : MOTS_ETAT_AXE[etat as EtatAxe];
	return {
		titre,
		phrase,
		base: espacer('« Inconnu » et « non renseigné » ne veulent dire ni oui ni non.'),
		colonnes: [...objets.map(({ nom }) => nom), 'Ensemble'],
		rangs: comparee.axes.map((axe) => ({
			nom: axe.court,
			cases: [
				...axe.etats.map((etat) => ({ peinture: peintureDe(etat), texte: mot(etat) })),
				{ peinture: '', texte: motsRapport(axe, objets) }
			]
		})),
		source: sourceFigure(noyau, null),
		lien
	};
}
