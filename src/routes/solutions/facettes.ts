import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { FILTRE_ADOPTION_DEFAUT, type FiltreAdoption } from '#lib/domain/adoption/filtre.ts';
import { adoptions, type PartieSolutions } from '#lib/domain/adoption/reseau.ts';
import { MOTS_ROLE_ADOPTION } from '#lib/domain/mots/adoption.ts';
import { CONFIANCES } from '#lib/domain/reseau/couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { anneesDe } from '#lib/view/annee.ts';
import { type ParametreSolutions, type VueSolutions } from '#lib/view/adoption/vue.ts';

type Option = { value: string; label: string; count: number; checked: boolean };

/** One menu of the filter bar; `choisi` when it is not at its default. */
export type FacetteSolutions = {
	parametre: ParametreSolutions;
	nom: string;
	titre: string;
	type: 'checkbox' | 'radio';
	choisi: boolean;
	options: Option[];
};

const CONFIANCE = {
	haute: 'Haute seulement',
	moyenne: 'Haute et moyenne',
	basse: 'Toutes, basse comprise'
};

/** The menus of the filter bar, each option with the number of links that it would show. */
export function facettesSolutions(
	partie: PartieSolutions,
	index: Index,
	{ filtre }: VueSolutions
): FacetteSolutions[] {
	const count = (change: Partial<FiltreAdoption>) =>
		adoptions(partie, index, { ...filtre, ...change }).aretes.length;
	const { familles, roles, date, confiance } = filtre;
	const { noyau } = index;
	return [
		{
			parametre: 'role',
			nom: 'Rôle',
			titre: 'Rôle de l’organisation',
			type: 'checkbox',
			choisi: roles.length > 0,
			options: ROLES_ADOPTION.map((role) => ({
				value: role,
				label: MOTS_ROLE_ADOPTION[role],
				count: count({ roles: [role] }),
				checked: roles.includes(role)
			}))
		},
		{
			parametre: 'famille',
			nom: 'Famille',
			titre: 'Famille de la structure',
			type: 'checkbox',
			choisi: familles.length > 0,
			options: noyau.familles.map(({ id, nom }) => ({
				value: id,
				label: nom,
				count: count({ familles: [id] }),
				checked: familles.includes(id)
			}))
		},
		{
			parametre: 'date',
			nom: date === null ? 'État au…' : `Fin ${date}`,
			titre: 'État à la fin de',
			type: 'radio',
			choisi: date !== null,
			options: [
				{ value: '', label: 'Toutes dates', count: count({ date: null }), checked: date === null },
				...anneesDe(noyau).map((annee) => ({
					value: annee,
					label: annee,
					count: count({ date: annee }),
					checked: date === annee
				}))
			]
		},
		{
			parametre: 'confiance',
			nom: 'Confiance',
			titre: 'Confiance des sources',
			type: 'radio',
			choisi: confiance !== FILTRE_ADOPTION_DEFAUT.confiance,
			options: CONFIANCES.map((value) => ({
				value,
				label: CONFIANCE[value],
				count: count({ confiance: value }),
				checked: confiance === value
			}))
		}
	];
}
