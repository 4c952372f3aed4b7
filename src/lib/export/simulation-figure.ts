import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { creditOf } from '#lib/geo/meta.ts';
import type { ModeleSimulation } from '#lib/map/simulation/modele.ts';
import { texteDe } from '#lib/view/fragment.ts';
import type { Fond } from './couverture-figure.ts';
import { buildFigure, type Figure } from './figure.ts';
import { titreSimule } from './marque-simulation.ts';
import { sourceFigure } from './source-figure.ts';

/** The picture of a scenario: where it changes something, with the words of its page. */
export function simulationFigure(
	{ noyau }: Index,
	{ carte, titre, phrase, base }: ModeleSimulation,
	{ plan, origine, lien }: Fond
): Figure {
	const classes = new Map(
		carte.departements.map(({ code, peinture, texte }) => [code, { peinture, texte, basse: false }])
	);
	return buildFigure(plan, classes, {
		// The title is the scenario already.
		titre: titreSimule(noyau, titre),
		phrase: texteDe(phrase),
		base,
		mesure: carte.mesure,
		legende: carte.legende,
		source: sourceFigure(noyau, creditOf(origine)),
		lien
	});
}
