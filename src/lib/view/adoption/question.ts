import { espacer } from '#lib/view/espacer.js';
import { minuscule } from '#lib/view/mots.ts';
import type { Referentiel } from '#lib/view/parametre.ts';
import { MOTS_ORIGINES } from './origine.ts';
import type { ParametreSolutions, VueSolutions } from './vue.ts';

/** A value of the question as a control that changes it. */
export type ControleSolutions = {
	parametre: ParametreSolutions;
	nom: string;
	valeur: string;
	options: { value: string; label: string }[];
};

/** The question of the network: "Qui partage *les solutions de l’étude de 2023* *sur tous les axes* ?" */
export function questionSolutions(
	{ filtre }: VueSolutions,
	{ axes }: Pick<Referentiel, 'axes'>
): (string | ControleSolutions)[] {
	const origines = Object.entries(MOTS_ORIGINES).map(([value, label]) => ({ value, label }));
	const options = axes.map(({ id, court }) => ({
		value: id,
		label: `sur l’axe ${minuscule(court)}`
	}));
	return [
		'Qui partage ',
		{ parametre: 'origine', nom: 'Solutions', valeur: filtre.origine, options: origines },
		' ',
		{
			parametre: 'axe',
			nom: 'Axe de service',
			valeur: filtre.axes[0] ?? '',
			options: [{ value: '', label: 'sur tous les axes' }, ...options]
		},
		espacer(' ?')
	];
}

/** The same as plain text: the title of the page and of its files. */
export function titreSolutions(vue: VueSolutions, referentiel: Pick<Referentiel, 'axes'>): string {
	return questionSolutions(vue, referentiel)
		.map((part) =>
			typeof part === 'string'
				? part
				: (part.options.find(({ value }) => value === part.valeur)?.label ?? '')
		)
		.join('');
}
