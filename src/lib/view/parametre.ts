import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { CHOIX_SOURCE, CONFIANCES } from '#lib/domain/reseau/couche.ts';
import { CHOIX_ADHESION, ROLES } from '#lib/domain/filtre.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { anneesDe } from './annee.ts';
import { plain, type Grammaire, type Valeur } from './grammaire.ts';
import { nomActuel } from './migration.ts';
import { MESURES, TRIS } from './vue.ts';

/** The lists of a release that a URL may name, and the scenario that changed them. */
export type Referentiel = Pick<
	Noyau,
	'axes' | 'familles' | 'statuts' | 'regions' | 'departements' | 'release' | 'simulation'
>;

/** Every parameter of a view, in the order in which URLs write them. */
export const PARAMETRES = [
	'axe',
	'sous-thematique',
	'famille',
	'role',
	'statut',
	'region',
	'confiance',
	'source',
	'adhesion',
	'mesure',
	'origine',
	'date',
	'departement',
	'tri'
] as const;
export type Parametre = (typeof PARAMETRES)[number];

const LISTES: readonly Parametre[] = [
	'axe',
	'sous-thematique',
	'famille',
	'role',
	'statut',
	'region'
];

/** What the query of a coverage view may say. */
export function grammaireVue(referentiel: Referentiel): Grammaire<Parametre> {
	return {
		parametres: PARAMETRES,
		prendPlusieurs: (parametre) => LISTES.includes(parametre),
		valeursDe: (parametre) => valeursDe(parametre, referentiel),
		nomActuel
	};
}

/** The closed list of values of a parameter, under a release. */
export function valeursDe(parametre: Parametre, referentiel: Referentiel): Valeur[] {
	const { axes, familles, statuts, regions, departements } = referentiel;
	switch (parametre) {
		case 'axe':
			return axes.map(({ id, nom, court }) => ({ id, alias: [nom, court] }));
		case 'sous-thematique':
			return axes
				.flatMap((axe) => axe.sousThematiques)
				.map(({ id, nom }) => ({ id, alias: [nom] }));
		case 'famille':
			return familles.map(({ id, code, nom }) => ({ id, alias: [code, nom] }));
		case 'statut':
			return statuts.map(({ id, nom }) => ({ id, alias: [nom] }));
		case 'region':
			return regions.map(({ code, nom }) => ({ id: code, alias: [nom] }));
		case 'departement':
			return departements.map(({ code, nom }) => ({ id: code, alias: [nom] }));
		case 'role':
			return plain(ROLES);
		case 'confiance':
			return plain(CONFIANCES);
		case 'source':
			return plain(CHOIX_SOURCE);
		case 'adhesion':
			return plain(CHOIX_ADHESION);
		case 'mesure':
			return plain(MESURES);
		case 'origine':
			return plain([...ORIGINES, 'toutes']);
		case 'date':
			return plain(anneesDe(referentiel));
		case 'tri':
			return plain(TRIS);
	}
}
