import { addLigne } from './fixture.ts';
import { PREUVE } from './faute.ts';
import type { Faute } from './faute.ts';

const keepEntete = (texte: string) => `${texte.split('\n')[0]}\n`;

/** Faults of the file itself: encoding, header, quotes, cells. */
export const FAUTES_STRUCTURE: Faute[] = [
	{
		titre: 'a missing file',
		fichier: 'relations.csv',
		change: () => null,
		attendu: { code: 'fichier-absent', fichier: 'relations.csv', niveau: 'erreur' }
	},
	{
		titre: 'an empty file, which explains itself',
		fichier: 'services.csv',
		change: () => '',
		attendu: {
			code: 'fichier-vide',
			message: 'Le fichier est vide : il n’a même plus sa ligne d’en-tête.'
		}
	},
	{
		titre: 'a file with its header only',
		fichier: 'relations.csv',
		change: keepEntete,
		attendu: { code: 'aucune-ligne', ligne: null }
	},
	{
		titre: 'a workbook saved under the name of a CSV',
		fichier: 'services.csv',
		change: () => Buffer.from('PK\x03\x04classeur', 'latin1'),
		attendu: { code: 'pas-un-csv' }
	},
	{
		titre: 'broken JSON',
		fichier: 'familles.json',
		change: (texte) => texte.replace('},', '}'),
		attendu: { code: 'json-illisible', fichier: 'familles.json' }
	},
	{
		titre: 'a file in windows-1252, read with a notice',
		fichier: 'relations.csv',
		change: () =>
			Buffer.concat([
				Buffer.from('objet;a;b;nom;type;departements;axes;depuis;sources;date;confiance;note\n'),
				Buffer.from('structure;adico;;AMF\x92s \xe9lus;cooperation;;;;', 'latin1'),
				Buffer.from('etude-declic-2023;;haute;\n')
			]),
		attendu: { code: 'encodage-1252', niveau: 'avertissement' }
	},
	{
		titre: 'a NUL character, with its line and column',
		fichier: 'relations.csv',
		change: addLigne('stru\0cture;adico'),
		attendu: { code: 'caractere-invalide', ligne: 2, colonne: 5, valeur: 'U+0000' }
	},
	{
		titre: 'a column without a name',
		fichier: 'services.csv',
		change: (texte) => texte.replace(';axe;', ';;'),
		attendu: { code: 'entete-vide', ligne: 1, colonne: 2 }
	},
	{
		titre: 'the same column twice',
		fichier: 'services.csv',
		change: (texte) => texte.replace(';axe;', ';structure;'),
		attendu: { code: 'entete-en-double', ligne: 1, colonne: 2, champ: 'structure' }
	},
	{
		titre: 'a misspelt column, with the right one proposed',
		fichier: 'services.csv',
		change: (texte) => texte.replace(';axe;', ';axes;'),
		attendu: {
			code: 'colonne-inconnue',
			ligne: 1,
			colonne: 2,
			champ: 'axes',
			correction: 'Vouliez-vous dire « axe » ?'
		}
	},
	{
		titre: 'a missing column, with the expected header',
		fichier: 'services.csv',
		change: () => 'structure;axe;sousThematique;etat;sources;date;confiance\n',
		attendu: {
			code: 'colonne-manquante',
			champ: 'note',
			correction:
				'L’en-tête attendu est : structure;axe;sousThematique;etat;sources;date;confiance;note'
		}
	},
	{
		titre: 'a quote that is never closed, where it opens',
		fichier: 'services.csv',
		change: addLigne('cdg-65;"donnees;sig;propose'),
		attendu: { code: 'guillemet-non-ferme', ligne: 2, colonne: 8 }
	},
	{
		titre: 'a quote in the middle of a cell',
		fichier: 'services.csv',
		change: addLigne(`cdg-65;do"nnees;sig;propose;${PREUVE}`),
		attendu: { code: 'guillemet-mal-place', ligne: 2, colonne: 2 }
	},
	{
		titre: 'a cell too many, on its physical line after a cell of two lines',
		fichier: 'services.csv',
		change: addLigne(
			`cdg-65;donnees;sig;propose;${PREUVE}"deux\r\nlignes"\r\ncdg-65;formation;;propose;${PREUVE};`
		),
		attendu: { code: 'cellule-en-trop', ligne: 4, colonne: 9 }
	},
	{
		titre: 'a missing cell',
		fichier: 'services.csv',
		change: addLigne('cdg-65;donnees;sig;propose'),
		attendu: { code: 'cellule-manquante', ligne: 2, colonne: 5 }
	},
	{
		titre: 'a cell of more than 10,000 characters',
		fichier: 'services.csv',
		change: addLigne(`cdg-65;donnees;sig;propose;${PREUVE}${'a'.repeat(10_001)}`),
		attendu: { code: 'cellule-trop-longue', ligne: 2, colonne: 8, champ: 'note' }
	}
];
