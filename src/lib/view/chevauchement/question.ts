import { espacer } from '#lib/view/espacer.js';
import { lieu } from '#lib/view/mots.ts';
import type { FragmentQuestion } from '#lib/view/question.ts';
import { motsEnsemble } from './ensemble.ts';
import type { ParametreChevauchement, ReferentielPaires } from './parametre.ts';
import type { VueChevauchement } from './vue.ts';

/**
 * The question of an overlap, with its chosen values apart: "Où les *OPSN historiques* et les
 * *syndicats THD* se superposent-ils *en Bretagne* ?".
 */
export function questionChevauchement(
	{ filtre }: VueChevauchement,
	referentiel: ReferentielPaires
): FragmentQuestion<ParametreChevauchement>[] {
	const gauche = motsEnsemble(filtre.gauche, referentiel);
	const droite = motsEnsemble(filtre.droite, referentiel);
	const region = lieu(filtre, referentiel);
	const sujet = gauche.feminin && droite.feminin ? 'elles' : 'ils';
	const place: FragmentQuestion<ParametreChevauchement>[] =
		region === '' ? [] : [' ', { fort: region, parametre: 'region' }];
	return [
		`Où ${droite.article}`,
		{ fort: droite.noms, parametre: 'droite' },
		` et ${gauche.article}`,
		{ fort: gauche.noms, parametre: 'gauche' },
		` se superposent-${sujet}`,
		...place,
		espacer(' ?')
	];
}
