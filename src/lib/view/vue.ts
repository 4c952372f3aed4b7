import type { Filtre } from '#lib/domain/filtre.ts';

export const MESURES = ['etat', 'structures', 'population', 'sous-thematiques'] as const;
export type Mesure = (typeof MESURES)[number];

/** Columns of the table; a leading hyphen sorts downwards. */
export const TRIS = [
	'code',
	'-code',
	'nom',
	'-nom',
	'etat',
	'-etat',
	'population',
	'-population',
	'structures',
	'-structures',
	'sous-thematiques',
	'-sous-thematiques'
] as const;
export type Tri = (typeof TRIS)[number];

/** Everything visible that a URL restores. */
export type Vue = {
	filtre: Filtre;
	mesure: Mesure;
	/** Code of the selected département. */
	departement: string | null;
	tri: Tri;
};

/** A remark on a URL, in French, for the visitor. `information`: an old link was understood. */
export type Avis = {
	niveau: 'avertissement' | 'information';
	code: 'parametre-inconnu' | 'valeur-inconnue' | 'valeur-ignoree' | 'lien-migre';
	parametre: string;
	valeur: string | null;
	/** The nearest known value. */
	proposition: string | null;
	message: string;
};
