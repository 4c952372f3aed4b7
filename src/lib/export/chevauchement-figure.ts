import { creditOf } from '#lib/geo/meta.ts';
import { carteChevauchement } from '#lib/map/chevauchement/carte.ts';
import { casesDe } from '#lib/map/chevauchement/classe.ts';
import type { ChevauchementLu } from './chevauchement-lu.ts';
import type { Fond } from './couverture-figure.ts';
import { buildFigure, type Classe, type Figure } from './figure.ts';
import { redactionSimulee } from './marque-simulation.ts';
import { sourceFigure } from './source-figure.ts';

/** The picture of an overlap: the very map, legend and words of its page. */
export function chevauchementFigure(
	{ index, vue, lus, question, phrase, base }: ChevauchementLu,
	{ plan, origine, lien }: Fond
): Figure {
	const { departements, legende, basses } = carteChevauchement(index, vue, lus);
	const classes = new Map(
		departements.map(({ code, peinture, texte, basse = false }): [string, Classe] => [
			code,
			{ peinture, texte, basse }
		])
	);
	const dont = { peinture: 'basse', libelle: 'Dont confiance basse', nombre: basses ?? 0 };
	const redaction = {
		titre: question,
		phrase,
		base,
		mesure: 'Qui est là, et ce que l’on peut dire',
		legende: basses === null ? casesDe(legende) : [...casesDe(legende), dont],
		source: sourceFigure(index.noyau, creditOf(origine)),
		lien
	};
	return buildFigure(plan, classes, redactionSimulee(index.noyau, redaction));
}
