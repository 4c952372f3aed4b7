import type { Axe } from '#lib/domain/axe.ts';
import { espacer } from '#lib/view/espacer.js';
import { de, lieu, minuscule, nomsCible } from '#lib/view/mots.ts';
import type { Referentiel } from '#lib/view/parametre.ts';
import type { ParametreLacunes, VueLacunes } from './vue.ts';

/** A value of the question as a control that changes it. */
export type ControleLacunes = {
	parametre: ParametreLacunes;
	nom: string;
	valeur: string;
	options: { value: string; label: string }[];
};

const TOUS = 'tous axes confondus';

/** The question of the gaps: "Où manque un service de *cybersécurité* *en Bretagne* ?" */
export function questionLacunes(
	{ filtre }: VueLacunes,
	referentiel: Referentiel
): (string | ControleLacunes)[] {
	const [nom] = nomsCible(filtre, referentiel.axes);
	const place = lieu(filtre, referentiel);
	const debut = nom === undefined ? 'Quels services manquent, ' : `Où manque un service ${de(nom)}`;
	const suite = place === '' ? '' : ` ${place}`;
	return [debut, controleDe(filtre, referentiel.axes), espacer(`${suite} ?`)];
}

/** The same as plain text: the title of the page and of its files. */
export function titreLacunes(vue: VueLacunes, referentiel: Referentiel): string {
	return questionLacunes(vue, referentiel)
		.map((part) =>
			typeof part === 'string'
				? part
				: (part.options.find(({ value }) => value === part.valeur)?.label ?? '')
		)
		.join('');
}

function controleDe(
	{ axes: chosen, sousThematiques }: VueLacunes['filtre'],
	axes: readonly Axe[]
): ControleLacunes {
	const [sous] = sousThematiques;
	const axe = axes.find(({ sousThematiques: siennes }) => siennes.some(({ id }) => id === sous));
	if (axe && sous) {
		const options = axe.sousThematiques.map(({ id, nom }) => ({
			value: id,
			label: minuscule(nom)
		}));
		const rien = { value: '', label: `tout l’axe ${minuscule(axe.court)}` };
		return {
			parametre: 'sous-thematique',
			nom: 'Sous-thématique',
			valeur: sous,
			options: [...options, rien]
		};
	}
	const options = axes.map(({ id, court }) => ({ value: id, label: minuscule(court) }));
	return {
		parametre: 'axe',
		nom: 'Axe de service',
		valeur: chosen[0] ?? '',
		options: [...options, { value: '', label: TOUS }]
	};
}
