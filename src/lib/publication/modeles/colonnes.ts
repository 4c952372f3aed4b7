import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { TYPES_ORGANISATION } from '#lib/domain/adoption.ts';
import { CONFIANCES } from '#lib/domain/preuve.ts';
import { TYPES_RELATION } from '#lib/domain/relation.ts';
import { ETATS_SERVICE } from '#lib/domain/service.ts';
import { COUCHES, ETATS_SOLUTION, TYPES_RELATION_SOLUTION } from '#lib/domain/solution.ts';
import { NATURES_SOURCE } from '#lib/domain/source.ts';
import { ETENDUES, NATURES_TERRITOIRE, TYPES_ZONE } from '#lib/domain/territoire.ts';
import type { TypeColonne } from '#lib/export/csv.ts';
import type { NomFeuille } from '#lib/server/data/cle.ts';
import { CHAMPS } from '#lib/server/data/ligne-structure.ts';
import { OBJETS } from '#lib/server/data/ligne-relation.ts';

/**
 * What a column of a file to import holds. `valeurs`: all that it takes, empty apart; `connues`: what
 * is known, to which a person may add.
 */
export type ColonneModele = {
	sens: string;
	type?: TypeColonne;
	requis?: boolean;
	valeurs?: readonly string[];
	connues?: 'structures' | 'solutions' | 'axes' | 'sousThematiques' | 'champs';
};

const IDENTIFIANT = 'minuscules sans accent, chiffres et traits d’union';
const STRUCTURE: ColonneModele = {
	...{ sens: 'Identifiant de la structure, celui de son adresse sur le site' },
	...{ requis: true, connues: 'structures' }
};
const DATE = 'aussi précise que connue : 2026, 2026-11 ou 2026-11-21';

const PREUVE: Record<string, ColonneModele> = {
	sources: {
		...{ sens: 'Identifiants des sources, dans le fichier des sources' },
		...{ type: 'liste', requis: true }
	},
	date: { sens: `Date du fait, ${DATE} ; vide si elle est inconnue` },
	confiance: {
		sens: 'haute : la source le dit ; moyenne : elle le laisse comprendre ; basse : un indice, masqué par défaut',
		...{ requis: true, valeurs: CONFIANCES }
	},
	note: { sens: 'Ce qu’il faut savoir pour lire le fait' }
};

/** Names of the fields of a structure, as a file gives them. */
export const CHAMPS_CONNUS: readonly string[] = Object.keys(CHAMPS);

/** What each column of each file holds, in their order. */
export const COLONNES: Record<NomFeuille, Record<string, ColonneModele>> = {
	sources: {
		id: { sens: `Identifiant de la source : ${IDENTIFIANT}`, requis: true },
		titre: { sens: 'Titre de la page ou du document', requis: true },
		editeur: { sens: 'Qui la publie' },
		url: { sens: 'Adresse publique, en http ou https' },
		document: { sens: 'Référence d’un document sans adresse' },
		datePublication: { sens: `Date de publication, ${DATE}` },
		dateLecture: { sens: 'Jour où elle a été lue : 2026-11-21', requis: true },
		nature: {
			sens: 'validee : par la structure ; entretien ; publique',
			...{ requis: true, valeurs: NATURES_SOURCE }
		},
		licence: { sens: 'Licence de réutilisation, si elle est connue' }
	},
	structures: {
		structure: STRUCTURE,
		champ: {
			sens: 'Ce que la ligne dit ; « autre:… » pour un fait libre',
			...{ requis: true, connues: 'champs' }
		},
		valeur: { sens: 'La valeur ; un SIREN est un texte de neuf chiffres', requis: true },
		...PREUVE
	},
	territoires: {
		structure: STRUCTURE,
		zone: { sens: 'Type du territoire', requis: true, valeurs: TYPES_ZONE },
		code: { sens: 'Code officiel (Insee ou SIREN), un texte : 01, 2A', requis: true },
		nom: { sens: 'Son nom, pour relire', requis: true },
		nature: {
			sens: 'perimetre : où elle peut agir ; adherents : où des collectivités ont adhéré',
			...{ requis: true, valeurs: NATURES_TERRITOIRE }
		},
		etendue: { sens: 'Si tout le territoire est servi', requis: true, valeurs: ETENDUES },
		...PREUVE
	},
	services: {
		structure: STRUCTURE,
		axe: { sens: 'Identifiant de l’axe', requis: true, connues: 'axes' },
		sousThematique: {
			sens: 'Identifiant de la sous-thématique ; vide si la source ne prouve que l’axe',
			connues: 'sousThematiques'
		},
		etat: {
			sens: 'propose ; projet ; ne-propose-pas, seulement si une source le dit',
			...{ requis: true, valeurs: ETATS_SERVICE }
		},
		...PREUVE
	},
	solutions: {
		solution: { sens: `Identifiant de la solution : ${IDENTIFIANT}`, requis: true },
		nom: { sens: 'Son nom', requis: true },
		alias: { sens: 'Ses autres noms', type: 'liste' },
		origine: { sens: 'Où elle est recensée', requis: true, valeurs: ORIGINES },
		couche: { sens: 'Ce qu’elle est', requis: true, valeurs: COUCHES },
		etat: { sens: 'Si elle est en service', requis: true, valeurs: ETATS_SOLUTION },
		description: { sens: 'Ce qu’elle fait' },
		licence: { sens: 'Licence du logiciel' },
		depot: { sens: 'Adresse du code' },
		axes: {
			sens: 'axe/sous-thématique:fondement, où le fondement est etude, source ou deduit',
			type: 'liste'
		},
		...PREUVE
	},
	adoptions: {
		solution: { sens: 'Identifiant de la solution', requis: true, connues: 'solutions' },
		organisation: { sens: 'Identifiant de l’organisation ; vide pour un décompte sans noms' },
		nom: { sens: 'Nom de l’organisation, ou de ce que compte le nombre', requis: true },
		type: { sens: 'Type de l’organisation', valeurs: TYPES_ORGANISATION },
		role: { sens: 'Ce qu’elle fait de la solution', requis: true, valeurs: ROLES_ADOPTION },
		etat: { sens: 'Si c’est en service', requis: true, valeurs: ['en-service', 'annonce'] },
		depuis: { sens: `Depuis quand, ${DATE}` },
		jusqua: { sens: `Jusqu’à quand, ${DATE}` },
		hebergement: { sens: 'Où elle est hébergée' },
		nombre: { sens: 'Pour un décompte sans noms : « 12 OPSN »', type: 'entier' },
		...PREUVE
	},
	relations: {
		objet: { sens: 'Ce que la ligne relie', requis: true, valeurs: OBJETS },
		a: { sens: 'Identifiant de la première', requis: true },
		b: { sens: 'Identifiant de la seconde ; vide si elle n’est pas dans nos listes' },
		nom: { sens: 'Nom de la seconde', requis: true },
		type: {
			...{ sens: 'Ce qui les relie', requis: true },
			valeurs: [...TYPES_RELATION, ...TYPES_RELATION_SOLUTION]
		},
		departements: { sens: 'Codes des départements concernés', type: 'liste' },
		axes: { sens: 'Identifiants des axes concernés', type: 'liste' },
		depuis: { sens: `Depuis quand, ${DATE}` },
		...PREUVE
	}
};
