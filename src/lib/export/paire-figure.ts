import type { FichePaire } from '#lib/domain/chevauchement/fiche.ts';
import { MOTS_VERDICT } from '#lib/domain/chevauchement/verdict.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { creditOf } from '#lib/geo/meta.ts';
import { classesPaire, legendePaire } from '#lib/map/paire.ts';
import { espacer } from '#lib/view/espacer.js';
import { texteDe } from '#lib/view/fragment.ts';
import { basePaire } from '#lib/view/paire/base.ts';
import { phrasePaire, titrePaire } from '#lib/view/paire/phrase.ts';
import { raisonPaire } from '#lib/view/paire/raison.ts';
import type { Fond } from './couverture-figure.ts';
import { buildFigure, type Figure } from './figure.ts';
import { sourceFigure } from './source-figure.ts';

/** The picture of a pair: the map, the sentence and the verdict of its page. */
export function paireFigure(
	noyau: Noyau,
	fiche: FichePaire,
	{ plan, origine, lien }: Fond
): Figure {
	const found = classesPaire(fiche);
	const classes = new Map(
		noyau.departements.map(({ code, nom }) => {
			const classe = found.find((one) => one.code === code);
			const peinture = classe?.peinture ?? 'sans-structure';
			const texte = `${nom} (${code}) : ${classe?.libelle ?? 'ni l’une ni l’autre'}`;
			return [code, { peinture, texte: espacer(texte), basse: false }];
		})
	);
	const verdict = fiche.paire ? `Verdict : ${MOTS_VERDICT[fiche.paire.verdict].libelle}. ` : '';
	return buildFigure(plan, classes, {
		titre: titrePaire(fiche),
		phrase: `${texteDe(phrasePaire(fiche))} ${espacer(verdict)}${texteDe(raisonPaire(fiche))}`,
		base: basePaire(fiche),
		mesure: 'Qui est présent',
		legende: legendePaire(found).map(({ libelle, ...entry }) => ({
			...entry,
			libelle: espacer(libelle)
		})),
		source: sourceFigure(noyau, creditOf(origine)),
		lien
	});
}
