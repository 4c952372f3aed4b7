import { CHOIX_SOURCE, CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { CHOIX_ADHESION, ROLES, type Filtre } from '#lib/domain/filtre.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';

/** One value that a facet offers. */
export type OptionFacette = {
	value: string;
	label: string;
	/** Name on a chip; the label when absent. */
	court?: string;
	/** Title of the part of the list where it stands; the name of the facet when absent. */
	groupe?: string;
};

/** A way to filter: several values (`liste`), or one of which one is the default (`seul`). */
export type Facette<C extends string = keyof Filtre> = {
	/** Name in the URL. */
	parametre: string;
	/** Key in the filter, and in the counts of its options. */
	champ: C;
	type: 'liste' | 'seul';
	nom: string;
	options: (noyau: Noyau) => OptionFacette[];
};

/** The facets of a coverage, in the order of the filter bar. */
export const FACETTES = [
	{
		parametre: 'axe',
		champ: 'axes',
		type: 'liste',
		nom: 'Axe',
		options: ({ axes }) => axes.map(({ id, nom, court }) => ({ value: id, label: nom, court }))
	},
	{
		parametre: 'sous-thematique',
		champ: 'sousThematiques',
		type: 'liste',
		nom: 'Sous-thématique',
		options: ({ axes }) =>
			axes.flatMap(({ court, sousThematiques }) =>
				sousThematiques.map(({ id, nom }) => ({ value: id, label: nom, groupe: court }))
			)
	},
	{
		parametre: 'famille',
		champ: 'familles',
		type: 'liste',
		nom: 'Famille',
		options: ({ familles }) =>
			familles.map(({ id, code, nom }) => ({ value: id, label: `${code} · ${nom}`, court: code }))
	},
	{
		parametre: 'role',
		champ: 'roles',
		type: 'liste',
		nom: 'Rôle',
		options: () => ROLES.map((value) => ({ value, label: MOTS_ROLE[value] }))
	},
	{
		parametre: 'statut',
		champ: 'statuts',
		type: 'liste',
		nom: 'Statut',
		options: ({ statuts }) => statuts.map(({ id, nom }) => ({ value: id, label: nom }))
	},
	{
		parametre: 'region',
		champ: 'regions',
		type: 'liste',
		nom: 'Région',
		options: ({ regions }) => regions.map(({ code, nom }) => ({ value: code, label: nom }))
	},
	{
		parametre: 'confiance',
		champ: 'confiance',
		type: 'seul',
		nom: 'Confiance',
		options: () => CONFIANCES.map((value) => ({ value, ...MOTS_CHOIX[value] }))
	},
	{
		parametre: 'source',
		champ: 'source',
		type: 'seul',
		nom: 'Sources',
		options: () => CHOIX_SOURCE.map((value) => ({ value, ...MOTS_CHOIX[value] }))
	},
	{
		parametre: 'adhesion',
		champ: 'adhesion',
		type: 'seul',
		nom: 'Adhésion à Déclic',
		options: () => CHOIX_ADHESION.map((value) => ({ value, ...MOTS_ADHESION_CHOISIE[value] }))
	}
] as const satisfies readonly Facette[];

// Not those of mots-structure.ts: with them the whole lexicon would come to the browser.
const MOTS_ROLE = { 'opsn-historique': 'OPSN historique', 'operateur-thd': 'Opérateur THD' };
const MOTS_CHOIX = {
	haute: { label: 'Haute seulement', court: 'Confiance haute' },
	moyenne: { label: 'Haute et moyenne' },
	basse: { label: 'Toutes, basse comprise', court: 'Confiance basse comprise' },
	toutes: { label: 'Toutes' },
	lien: { label: 'En ligne seulement', court: 'Sources en ligne' }
};
const MOTS_ADHESION_CHOISIE = {
	membres: { label: 'Membres' },
	toutes: { label: 'Membres et adhésion inconnue', court: 'Adhésion inconnue comprise' }
};

/** Values of a facet that a filter has chosen; the default of a `seul` is no choice. */
export function choisies<C extends string>(
	{ champ }: Pick<Facette<C>, 'champ'>,
	filtre: Readonly<Record<C, string | readonly string[]>>
): readonly string[] {
	const valeur: string | readonly string[] = filtre[champ];
	return typeof valeur === 'string' ? [valeur] : valeur;
}
