import type { NomFeuille } from '#lib/server/data/cle.ts';
import type { Cellules } from '#lib/server/data/ecart.ts';
import { PREUVE, type Rangee } from './saisie.ts';
import type { Objet } from './sujet.ts';

/** The columns one of which names the sheet of a row, and the cells that the row has beside. */
export type Lien = { colonnes: readonly string[]; avec: Rangee };

/** Rows of one table of the draft that belong to a sheet, and how they are told apart. */
export type Groupe = {
	nom: string;
	feuille: NomFeuille;
	/** What makes a row of the table one of a sheet. */
	liee: Lien;
	/** Tells whether a row of the table is one of the sheet `id`. */
	sienne: (ligne: Cellules, id: string) => boolean;
	/** Cells that the sheet itself gives to a row that it adds. */
	fixees: (id: string) => Rangee;
	/** Columns that name a row; they are typed once, when it is added. */
	nommee: readonly string[];
	/** Columns that change together: each list is one field, merged and accepted as a whole. */
	champs: readonly (readonly string[])[];
	/** The column without which a row says nothing. */
	dite: string;
};

const lie = (colonnes: readonly string[], avec: Rangee = {}): Pick<Groupe, 'liee' | 'sienne'> => ({
	liee: { colonnes, avec },
	sienne: (ligne, id) =>
		colonnes.some((colonne) => ligne[colonne] === id) &&
		Object.entries(avec).every(([colonne, valeur]) => ligne[colonne] === valeur)
});
const deStructure = (id: string) => ({ structure: id });

const ADOPTION = [['role'], ['etat'], ['depuis'], ['jusqua'], ['hebergement'], [...PREUVE]];
const RELATION = [['departements'], ['axes'], ['depuis'], [...PREUVE]];

const relations = (objet: Objet): Groupe => ({
	nom: 'relations',
	feuille: 'relations',
	...lie(['a', 'b'], { objet }),
	fixees: (id) => ({ objet, a: id }),
	nommee: ['a', 'b', 'nom', 'type'],
	champs: RELATION,
	dite: 'type'
});

const SOLUTION = ['nom', 'alias', 'origine', 'couche', 'etat', 'description'];
const SOURCE = ['titre', 'editeur', 'url', 'document', 'datePublication', 'dateLecture'];

/**
 * The groups of each sheet, in the order of the form. A value and its proof are one field where a row
 * says one thing: a value of one person with the source of another would be a lie.
 */
export const GROUPES: Record<Objet, readonly Groupe[]> = {
	structure: [
		{
			...{ nom: 'identite', feuille: 'structures', ...lie(['structure']), fixees: deStructure },
			...{ nommee: ['champ'], champs: [['valeur', ...PREUVE]], dite: 'valeur' }
		},
		{
			...{ nom: 'territoires', feuille: 'territoires', ...lie(['structure']), fixees: deStructure },
			nommee: ['zone', 'code', 'nature'],
			champs: [['nom', 'nature', 'etendue', ...PREUVE]],
			dite: 'code'
		},
		{
			...{ nom: 'services', feuille: 'services', ...lie(['structure']), fixees: deStructure },
			nommee: ['axe', 'sousThematique'],
			champs: [['etat', ...PREUVE]],
			dite: 'etat'
		},
		{
			...{ nom: 'adoptions', feuille: 'adoptions', champs: ADOPTION, dite: 'solution' },
			...lie(['organisation'], { type: 'structure' }),
			fixees: (id) => ({ organisation: id, type: 'structure' }),
			nommee: ['solution']
		},
		relations('structure')
	],
	solution: [
		{
			...{ nom: 'solution', feuille: 'solutions', nommee: ['solution'], dite: 'nom' },
			...lie(['solution']),
			fixees: (id) => ({ solution: id }),
			champs: [...[...SOLUTION, 'licence', 'depot', 'axes'].map((nom) => [nom]), [...PREUVE]]
		},
		{
			...{ nom: 'adoptions', feuille: 'adoptions', nommee: ['organisation', 'nom'], dite: 'nom' },
			...lie(['solution']),
			fixees: (id) => ({ solution: id }),
			champs: [['type'], ['nombre'], ...ADOPTION]
		},
		relations('solution')
	],
	source: [
		{
			...{ nom: 'source', feuille: 'sources', nommee: ['id'], dite: 'titre' },
			...lie(['id']),
			fixees: (id) => ({ id }),
			champs: [...SOURCE, 'nature', 'licence'].map((nom) => [nom])
		}
	]
};

/** The group of that name in the sheets of an object; undefined when there is none. */
export function groupeNomme(objet: Objet, nom: string): Groupe | undefined {
	return GROUPES[objet].find((groupe) => groupe.nom === nom);
}
