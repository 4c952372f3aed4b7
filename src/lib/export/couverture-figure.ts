import { creditOf, type Origine } from '#lib/geo/meta.ts';
import type { Plan } from '#lib/geo/plan.ts';
import { bassesDe } from '#lib/map/basse.ts';
import { texteCellule } from '#lib/map/cellule.ts';
import { lireCarte, MOTS_MESURE } from '#lib/map/mesure.ts';
import { buildFigure, type Classe, type Figure } from './figure.ts';
import { redactionSimulee } from './marque-simulation.ts';
import { sourceFigure } from './source-figure.ts';
import type { VueLue } from './vue-lue.ts';

/** What is drawn under the words: the contours, where they come from, and the address of the view. */
export type Fond = { plan: Plan; origine: Origine; lien: string };

/** The picture of a coverage: the very map, legend and words of its page. */
export function couvertureFigure(lue: VueLue, { plan, origine, lien }: Fond): Figure {
	const { index, couverture, vue, question: titre, phrase, base } = lue;
	const { mesure: shown, legende, peintures } = lireCarte(couverture, vue.mesure);
	const mots = MOTS_MESURE[shown];
	const mesure = mots[0]!.toUpperCase() + mots.slice(1);
	const basses = bassesDe(index, vue, couverture, shown);
	const classes = new Map<string, Classe>();
	index.noyau.departements.forEach(({ code }, d) => {
		const texte = texteCellule(index, couverture, shown, d);
		const basse = basses[d]!;
		classes.set(code, {
			peinture: peintures[d]!,
			texte: basse ? `${texte}, confiance basse` : texte,
			basse
		});
	});
	const nombre = basses.filter(Boolean).length;
	const dont = { peinture: 'basse', libelle: 'Dont confiance basse', nombre };
	const entries = vue.filtre.confiance === 'basse' ? [...legende, dont] : legende;
	const source = sourceFigure(index.noyau, creditOf(origine));
	const redaction = { titre, phrase, base, mesure, legende: entries, source, lien };
	return buildFigure(plan, classes, redactionSimulee(index.noyau, redaction));
}
