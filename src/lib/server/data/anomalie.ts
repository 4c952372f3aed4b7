/**
 * The closed list of what can be wrong in the data files. Names that French open-data users know
 * from Table Schema tools, in two families.
 */
export const CODES_STRUCTURE = [
	'fichier-absent',
	'fichier-vide',
	'aucune-ligne',
	'pas-un-csv',
	'json-illisible',
	'encodage-1252',
	'caractere-invalide',
	'entete-vide',
	'entete-en-double',
	'colonne-inconnue',
	'colonne-manquante',
	'guillemet-non-ferme',
	'guillemet-mal-place',
	'cellule-en-trop',
	'cellule-manquante',
	'cellule-trop-longue'
] as const;

export const CODES_CONTENU = [
	'debut-de-formule',
	'valeur-manquante',
	'valeur-inconnue',
	'format-invalide',
	'date-invalide',
	'nombre-invalide',
	'url-invalide',
	'siren-invalide',
	'code-inconnu',
	'casse-corrigee',
	'nom-different',
	'reference-inconnue',
	'sous-thematique-hors-axe',
	'valeur-en-double',
	'fait-manquant',
	'promoteur-manquant',
	'source-manquante',
	'source-inutilisee'
] as const;

/** What can be wrong besides in a file that is imported: a workbook, or a table of any origin. */
export const CODES_IMPORT = [
	'trop-gros',
	'trop-long',
	'lecture-interrompue',
	'xls-ou-mot-de-passe',
	'pas-un-classeur',
	'archive-suspecte',
	'fichier-endommage',
	'macro-interdite',
	'doctype-interdit',
	'trop-profond',
	'trop-de-lignes',
	'trop-de-colonnes',
	'type-inconnu',
	'type-en-double',
	'feuille-ignoree',
	'colonne-reconnue',
	'colonne-ecartee',
	'version-incomplete',
	'lignes-masquees',
	'formule-sans-valeur',
	'cellule-en-erreur',
	'nombre-imprecis'
] as const;

export type Code =
	(typeof CODES_STRUCTURE)[number] | (typeof CODES_CONTENU)[number] | (typeof CODES_IMPORT)[number];

/** `erreur` blocks the release; the two others are for the reader. */
export type Niveau = 'erreur' | 'avertissement' | 'information';

/** One thing to look at in a data file. `ligne` and `colonne` count from 1, header included. */
export type Anomalie = {
	fichier: string;
	/** Name of the sheet, in a workbook. */
	feuille?: string;
	ligne: number | null;
	colonne: number | null;
	/** Name of the column, or JSON pointer. */
	champ: string | null;
	valeur: string | null;
	code: Code;
	niveau: Niveau;
	/** French sentence: what is wrong. */
	message: string;
	/** French sentence: what to do. */
	correction: string | null;
};

type Details = Pick<Anomalie, 'fichier' | 'code' | 'message'> & Partial<Anomalie>;

/** Completes an anomaly: an `erreur` of the whole file unless told otherwise. */
export function anomalie(details: Details): Anomalie {
	return {
		ligne: null,
		colonne: null,
		champ: null,
		valeur: null,
		niveau: 'erreur',
		correction: null,
		...details
	};
}
