import { VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import { TRIS_COMBINAISON } from '#lib/domain/combinaison/combinaison.ts';
import { TYPES_ELEMENT } from '#lib/domain/combinaison/element.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import type { Noyau } from '#lib/domain/reseau/noyau.ts';
import { plain, type Grammaire, type Valeur } from '#lib/view/grammaire.ts';
import { ANCIENS_NOMS } from '#lib/view/migration.ts';
import { valeursDe as valeursCommunes, type Referentiel } from '#lib/view/parametre.ts';
import { TRIS_PAIRES } from './vue.ts';

/** The lists of a release that the URL of an overlap may name. */
export type ReferentielPaires = Referentiel & Pick<Noyau, 'structures'>;

/** Every parameter of the overlaps, in the order in which URLs write them. */
export const PARAMETRES_CHEVAUCHEMENT = [
	'gauche',
	'droite',
	'axe',
	'sous-thematique',
	'famille',
	'region',
	'verdict',
	'confiance',
	'source',
	'adhesion',
	'bordures',
	'departement',
	'tri',
	'element',
	'ordre'
] as const;
export type ParametreChevauchement = (typeof PARAMETRES_CHEVAUCHEMENT)[number];

const LISTES: readonly ParametreChevauchement[] = [
	'gauche',
	'droite',
	'axe',
	'sous-thematique',
	'famille',
	'region',
	'verdict'
];

/** Names of our own files, and those that come to mind; only add to this table. */
export const ANCIENS_NOMS_CHEVAUCHEMENT: Readonly<Record<string, ParametreChevauchement>> = {
	a: 'gauche',
	b: 'droite',
	verdicts: 'verdict',
	bordure: 'bordures',
	elements: 'element'
};

/** What the query of an overlap may say. */
export function grammaireChevauchement(
	referentiel: ReferentielPaires
): Grammaire<ParametreChevauchement> {
	return {
		parametres: PARAMETRES_CHEVAUCHEMENT,
		prendPlusieurs: (parametre) => LISTES.includes(parametre),
		valeursDe: (parametre) => valeursDe(parametre, referentiel),
		nomActuel
	};
}

function nomActuel(nom: string): ParametreChevauchement | null {
	if (Object.hasOwn(ANCIENS_NOMS_CHEVAUCHEMENT, nom)) return ANCIENS_NOMS_CHEVAUCHEMENT[nom]!;
	const commun = Object.hasOwn(ANCIENS_NOMS, nom) ? ANCIENS_NOMS[nom] : null;
	return PARAMETRES_CHEVAUCHEMENT.find((parametre) => parametre === commun) ?? null;
}

function valeursDe(parametre: ParametreChevauchement, referentiel: ReferentielPaires): Valeur[] {
	switch (parametre) {
		case 'gauche':
		case 'droite':
			return valeursEnsemble(referentiel);
		case 'verdict':
			return plain(VERDICTS);
		case 'bordures':
			return plain(['toutes']);
		case 'tri':
			return plain(TRIS_PAIRES);
		case 'element':
			return plain(TYPES_ELEMENT);
		case 'ordre':
			return plain(TRIS_COMBINAISON);
		default:
			return valeursCommunes(parametre, referentiel);
	}
}

// A role before a family, a family before a structure: an id of one hides the same id of the next.
function valeursEnsemble({ familles, structures }: ReferentielPaires): Valeur[] {
	const groupes: Valeur[] = [
		...plain(ROLES),
		...familles.map(({ id, code, nom }) => ({ id, alias: [code, nom] }))
	];
	const taken = new Set(groupes.map(({ id }) => id));
	const seules = structures
		.filter(({ slug }) => !taken.has(slug))
		.map(({ slug, court, nom }) => ({ id: slug, alias: [court, nom] }));
	return [...groupes, ...seules];
}
