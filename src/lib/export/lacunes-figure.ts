import { creditOf } from '#lib/geo/meta.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import type { ModeleLacunes } from '#lib/map/lacunes/modele.ts';
import { texteDe } from '#lib/view/fragment.ts';
import type { Fond } from './couverture-figure.ts';
import { buildFigure, type Figure } from './figure.ts';
import { redactionSimulee } from './marque-simulation.ts';
import { sourceFigure } from './source-figure.ts';

/** The picture of the gaps: the very map, legend and words of its page. */
export function lacunesFigure(
	noyau: Noyau,
	{ carte, titre, phrase, base, departements }: ModeleLacunes,
	{ plan, origine, lien }: Fond
): Figure {
	const classes = new Map(
		departements.map(({ code, peinture, texte, basse = false }) => [
			code,
			{ peinture, texte, basse }
		])
	);
	const redaction = {
		titre,
		phrase: texteDe(phrase),
		base,
		mesure: carte.mesure,
		legende: carte.legende,
		source: sourceFigure(noyau, creditOf(origine)),
		lien
	};
	return buildFigure(plan, classes, redactionSimulee(noyau, redaction));
}
