import { espacer } from './espacer.js';
import type { Parametre, Referentiel } from './parametre.ts';
import { de, lieu, nomsCible } from './mots.ts';
import { enumere } from './nombre.ts';
import type { Vue } from './vue.ts';

/** A piece of the question; a chosen value names the parameter that changes it. */
export type FragmentQuestion<P extends string = Parametre> =
	string | { fort: string; parametre: P };

/**
 * The question that a view answers, with its chosen values apart: "Qui propose un service de
 * *cybersécurité* *en Bretagne* ?"; without a target, "Qui sert quel département ?". Solutions have a
 * question of their own.
 */
export function question(
	{ filtre, mesure }: Pick<Vue, 'filtre' | 'mesure'>,
	referentiel: Referentiel
): FragmentQuestion[] {
	const noms = nomsCible(filtre, referentiel.axes);
	const region = lieu(filtre, referentiel);
	const parametre = filtre.sousThematiques.length > 0 ? 'sous-thematique' : 'axe';
	const cible = enumere(
		noms.map((nom, i) => (i === 0 ? nom : de(nom) + nom)),
		'ou'
	);
	const [seule, avant] =
		mesure === 'solutions'
			? ['Quelles solutions partagées sont adoptées', 'Quelles solutions sont adoptées pour']
			: ['Qui sert quel département', 'Qui propose'];
	const debut: FragmentQuestion[] =
		cible === '' ? [seule] : [`${avant} un service ${de(cible)}`, { fort: cible, parametre }];
	const place: FragmentQuestion[] =
		region === '' ? [] : [' ', { fort: region, parametre: 'region' }];
	return [...debut, ...place, espacer(' ?')];
}
