import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { TYPES_ORGANISATION } from '#lib/domain/adoption.ts';
import {
	MOTS_COUCHE,
	MOTS_ETAT_SOLUTION,
	MOTS_ORGANISATION,
	MOTS_ORIGINE,
	MOTS_RELATION_SOLUTION,
	MOTS_ROLE_ADOPTION
} from '#lib/domain/mots/adoption.ts';
import { MOTS_NATURE } from '#lib/domain/mots/preuve.ts';
import { MOTS_RELATION } from '#lib/domain/mots/relation.ts';
import { MOTS_ETENDUE, MOTS_NATURE_TERRITOIRE, MOTS_ZONE } from '#lib/domain/mots/territoire.ts';
import { COUCHES, ETATS_SOLUTION } from '#lib/domain/solution.ts';
import { NATURES_SOURCE } from '#lib/domain/source.ts';
import { ETENDUES, NATURES_TERRITOIRE, TYPES_ZONE } from '#lib/domain/territoire.ts';
import type { Listes, Option } from './listes.ts';

/** How a field of a form is typed. */
export type Forme = 'line' | 'text' | 'choice' | 'radios' | 'boxes';

/** A column as a field of a form. */
export type Colonne = {
	label: string;
	kind: Forme;
	help?: string;
	/** Name of the list that helps to type. */
	list?: string;
	options?: (listes: Listes) => Option[];
};

const options =
	<T extends string>(valeurs: readonly T[], mots: (valeur: T) => string, vide?: string) =>
	(): Option[] => [
		...(vide === undefined ? [] : [{ value: '', label: vide }]),
		...valeurs.map((value) => ({ value, label: mots(value) }))
	];

const ligne = (label: string, help?: string, list?: string): Colonne => ({
	...{ label, kind: 'line', help, list }
});
const choix = (label: string, liste: Colonne['options']): Colonne => ({
	...{ label, kind: 'choice', options: liste }
});
const SEPARES = 'Plusieurs valeurs\u00a0: séparées par |.';

/** The proof of a fact. */
export const COLONNES_PREUVE: Readonly<Record<string, Colonne>> = {
	sources: ligne('Source', undefined, 'sources'),
	date: ligne('Date du fait'),
	confiance: choix('Confiance', () => [
		{ value: '', label: 'À choisir' },
		{ value: 'haute', label: 'Haute' },
		{ value: 'moyenne', label: 'Moyenne' },
		{ value: 'basse', label: 'Basse, masquée par défaut' }
	]),
	note: { label: 'Note', kind: 'text' }
};

const ADOPTION: Readonly<Record<string, Colonne>> = {
	role: choix(
		'Rôle',
		options(ROLES_ADOPTION, (role) => MOTS_ROLE_ADOPTION[role])
	),
	etat: choix('État', () => [
		{ value: 'en-service', label: 'En service' },
		{ value: 'annonce', label: 'Annoncée' }
	]),
	depuis: ligne('Depuis'),
	jusqua: ligne('Jusqu’à'),
	hebergement: ligne('Hébergement')
};

const RELATION: Readonly<Record<string, Colonne>> = {
	nom: ligne('Nom, s’il n’est pas dans la liste'),
	departements: ligne('Départements', `Codes, par exemple 60. ${SEPARES}`),
	axes: ligne('Axes', `Identifiants, par exemple cybersecurite. ${SEPARES}`),
	depuis: ligne('Depuis')
};

/** The columns of each group that are fields, in the order of the form. */
export const COLONNES: Readonly<Record<string, Readonly<Record<string, Colonne>>>> = {
	'structure/territoires': {
		zone: choix(
			'Type de territoire',
			options(TYPES_ZONE, (zone) => MOTS_ZONE[zone].un)
		),
		code: ligne('Code officiel', 'Département (60), commune (code INSEE) ou EPCI (SIREN).'),
		nature: choix(
			'Nature',
			options(NATURES_TERRITOIRE, (nature) => MOTS_NATURE_TERRITOIRE[nature])
		),
		etendue: choix(
			'Étendue',
			options(ETENDUES, (etendue) => MOTS_ETENDUE[etendue])
		)
	},
	'structure/services': {
		etat: {
			...{ label: 'État', kind: 'radios' },
			options: () => [
				{ value: 'propose', label: 'oui' },
				{ value: 'ne-propose-pas', label: 'non' },
				{ value: 'projet', label: 'projet' },
				{ value: '', label: 'inconnu' }
			]
		}
	},
	'structure/adoptions': {
		solution: choix('Solution', ({ solutions }) => [
			{ value: '', label: 'À choisir' },
			...solutions
		]),
		...ADOPTION
	},
	'structure/relations': {
		type: choix(
			'Lien',
			options(
				Object.keys(MOTS_RELATION) as (keyof typeof MOTS_RELATION)[],
				(type) => MOTS_RELATION[type].de
			)
		),
		b: choix('Avec', ({ structures }) => [
			{ value: '', label: 'Un organisme hors de la liste' },
			...structures
		]),
		...RELATION
	},
	'solution/solution': {
		nom: ligne('Nom'),
		alias: ligne('Autres noms', SEPARES),
		origine: choix(
			'Origine',
			options(ORIGINES, (origine) => MOTS_ORIGINE[origine])
		),
		couche: choix(
			'Nature',
			options(COUCHES, (couche) => MOTS_COUCHE[couche])
		),
		etat: choix(
			'État',
			options(ETATS_SOLUTION, (etat) => MOTS_ETAT_SOLUTION[etat])
		),
		description: { label: 'Description', kind: 'text' },
		licence: ligne('Licence'),
		depot: ligne('Adresse du code'),
		axes: ligne(
			'Axes',
			`axe/sous-thématique:fondement, par exemple donnees/open-data:source. ${SEPARES}`
		)
	},
	'solution/adoptions': {
		organisation: ligne(
			'Organisation',
			'Identifiant, par exemple adico. Vide pour un décompte.',
			'structures'
		),
		nom: ligne(
			'Nom',
			'Nom de l’organisation, ou «\u202f12 OPSN\u202f» pour un décompte sans noms.'
		),
		type: choix(
			'Type',
			options(TYPES_ORGANISATION, (type) => MOTS_ORGANISATION[type], 'Décompte sans noms')
		),
		nombre: ligne('Nombre', 'Pour un décompte seulement.'),
		...ADOPTION
	},
	'solution/relations': {
		type: choix(
			'Lien',
			options(
				Object.keys(MOTS_RELATION_SOLUTION) as (keyof typeof MOTS_RELATION_SOLUTION)[],
				(type) => MOTS_RELATION_SOLUTION[type].de
			)
		),
		b: choix('Avec', ({ solutions }) => [
			{ value: '', label: 'Une solution hors de la liste' },
			...solutions
		]),
		...RELATION
	},
	'source/source': {
		titre: ligne('Titre'),
		editeur: ligne('Éditeur'),
		url: ligne('Adresse de la page'),
		document: ligne('Document', 'Référence d’un document sans adresse.'),
		datePublication: ligne('Date de publication', '2026, 2026-11 ou 2026-11-21.'),
		dateLecture: ligne('Lue le', 'Par exemple 2026-11-21.'),
		nature: choix(
			'Marque',
			options(NATURES_SOURCE, (nature) => MOTS_NATURE[nature])
		),
		licence: ligne('Licence')
	}
};
