import type { Objet } from './sujet.ts';

/** A part of a form: the rows of one group. */
export type Section = {
	/** Name of the group. */
	id: string;
	title: string;
	help: string;
	/** `grid`: one line a row; `sheet`: one after the other. */
	layout: 'sheet' | 'grid';
	/** What the button says that adds a row; null: none is added here. */
	add: string | null;
};

const RELATIONS: Section = {
	...{ id: 'relations', title: 'Relations', layout: 'sheet', add: 'Ajouter une relation' },
	help: 'Qui travaille avec qui, d’après une source.'
};

/** The parts of the form of each object, in order. */
export const SECTIONS: Record<Objet, readonly Section[]> = {
	structure: [
		{
			...{ id: 'identite', title: 'Identité', layout: 'sheet', add: 'Ajouter un autre fait' },
			help: 'Un champ vide veut dire «\u202fnon renseigné\u202f», jamais «\u202fnon\u202f».'
		},
		{
			...{ id: 'territoires', title: 'Territoires', layout: 'sheet', add: 'Ajouter par son code' },
			help: 'Périmètre\u00a0: où la structure peut agir. Adhérents\u00a0: où des collectivités ont adhéré.'
		},
		{
			...{ id: 'services', title: 'Services', layout: 'grid', add: null },
			help: 'Ne répondez «\u202fnon\u202f» que si une source le dit. «\u202fInconnu\u202f» n’est pas «\u202fnon\u202f».'
		},
		{
			...{ id: 'adoptions', title: 'Solutions', layout: 'sheet', add: 'Ajouter une solution' },
			help: 'Les solutions que la structure porte ou utilise.'
		},
		RELATIONS
	],
	solution: [
		{
			...{ id: 'solution', title: 'Identité', layout: 'sheet', add: null },
			help: 'Ce que la solution est, et les axes qu’elle sert.'
		},
		{
			...{
				id: 'adoptions',
				title: 'Qui l’utilise',
				layout: 'sheet',
				add: 'Ajouter une organisation'
			},
			help: 'Un promoteur n’est pas compté comme un utilisateur.'
		},
		RELATIONS
	],
	source: [
		{
			...{ id: 'source', title: 'La source', layout: 'sheet', add: null },
			help: 'Une adresse publique ou, à défaut, la référence d’un document.'
		}
	]
};
