import { addLigne } from './fixture.ts';
import { PREUVE } from './faute.ts';
import type { Faute } from './faute.ts';

const structure = (champ: string, valeur: string) => addLigne(`adico;${champ};${valeur};${PREUVE}`);
const zone = (type: string, code: string, nom: string) =>
	addLigne(`adico;${type};${code};${nom};adherents;inconnue;${PREUVE}`);
const service = (axe: string, sousThematique: string, preuve = PREUVE) =>
	addLigne(`cdg-65;${axe};${sousThematique};propose;${preuve}`);
const source = (debut: string) => addLigne(`${debut};2026-11-21;publique;`);

/** Faults of one cell: type, date, number, address, SIREN, territory code. */
export const FAUTES_CELLULE: Faute[] = [
	...['=', '+', '-', '@'].map((signe) => ({
		titre: `a cell that starts with ${signe}`,
		fichier: 'services.csv',
		change: addLigne(`cdg-65;donnees;sig;propose;${PREUVE}${signe}cmd`),
		attendu: { code: 'debut-de-formule', ligne: 2, colonne: 8, valeur: `${signe}cmd` } as const
	})),
	{
		titre: 'an empty mandatory cell',
		fichier: 'structures.csv',
		change: structure('sigle', ''),
		attendu: { code: 'valeur-manquante', ligne: 2, colonne: 3, champ: 'valeur' }
	},
	{
		titre: 'a word outside of a closed list, with the nearest one',
		fichier: 'services.csv',
		change: addLigne(`cdg-65;donnees;sig;proposé;${PREUVE}`),
		attendu: {
			code: 'valeur-inconnue',
			ligne: 2,
			colonne: 4,
			correction: 'Vouliez-vous dire « propose » ?'
		}
	},
	{
		titre: 'an unknown field of a structure',
		fichier: 'structures.csv',
		change: structure('sigles', 'X'),
		attendu: { code: 'valeur-inconnue', colonne: 2, correction: 'Vouliez-vous dire « sigle » ?' }
	},
	{
		titre: 'an identifier with accents and capitals, with the right spelling',
		fichier: 'services.csv',
		change: service('Données', ''),
		attendu: { code: 'format-invalide', colonne: 2, correction: 'Écrivez « donnees ».' }
	},
	{
		titre: 'a French date, with the ISO one',
		fichier: 'services.csv',
		change: service('donnees', 'sig', 'etude-declic-2023;21/11/2026;haute;'),
		attendu: {
			code: 'date-invalide',
			ligne: 2,
			colonne: 6,
			valeur: '21/11/2026',
			correction: 'Écrivez « 2026-11-21 ».'
		}
	},
	{
		titre: 'a date that does not exist',
		fichier: 'services.csv',
		change: service('donnees', 'sig', 'etude-declic-2023;2026-02-30;haute;'),
		attendu: { code: 'date-invalide', valeur: '2026-02-30' }
	},
	{
		titre: 'a number with a space',
		fichier: 'structures.csv',
		change: structure('nombreAdherents', '2 200'),
		attendu: { code: 'nombre-invalide', colonne: 3, correction: 'Écrivez « 2200 », sans espace.' }
	},
	{
		titre: 'an address that is not http',
		fichier: 'sources.csv',
		change: source('essai;Essai;;javascript:alert(1);;'),
		attendu: { code: 'url-invalide', ligne: 2, colonne: 4, valeur: 'javascript:alert(1)' }
	},
	{
		titre: 'a SIREN with a wrong key',
		fichier: 'structures.csv',
		change: structure('siren', '384452612'),
		attendu: { code: 'siren-invalide', ligne: 2, colonne: 3, valeur: '384452612' }
	},
	{
		titre: 'a SIREN that the spreadsheet rounded',
		fichier: 'structures.csv',
		change: structure('siren', '3,84453E+08'),
		attendu: {
			code: 'siren-invalide',
			correction:
				'Le tableur a arrondi le nombre : reformatez la colonne en Texte et recopiez le numéro.'
		}
	},
	{
		titre: 'a département whose zero was lost, with "01" proposed',
		fichier: 'territoires.csv',
		change: zone('departement', '1', 'Ain'),
		attendu: {
			code: 'code-inconnu',
			ligne: 2,
			colonne: 3,
			valeur: '1',
			correction:
				'Vouliez-vous dire « 01 » (Ain) ? Le tableur a ôté le zéro : reformatez la colonne en Texte.'
		}
	},
	{
		titre: 'the old code of Corsica, with both new ones',
		fichier: 'territoires.csv',
		change: zone('departement', '20', 'Corse'),
		attendu: {
			code: 'code-inconnu',
			correction: 'La Corse a deux départements : écrivez « 2A » ou « 2B ».'
		}
	},
	{
		titre: 'an unknown commune, with the code of that name',
		fichier: 'territoires.csv',
		change: zone('commune', '69000', 'Vénissieux'),
		attendu: { code: 'code-inconnu', correction: 'Vouliez-vous dire « 69259 » (Vénissieux) ?' }
	},
	{
		titre: 'a code in lower case, corrected with a notice',
		fichier: 'territoires.csv',
		change: zone('departement', '2a', 'Corse-du-Sud'),
		attendu: { code: 'casse-corrigee', niveau: 'avertissement', correction: 'Écrivez « 2A ».' }
	},
	{
		titre: 'a name that is not that of the code',
		fichier: 'territoires.csv',
		change: zone('departement', '01', 'Aisne'),
		attendu: { code: 'nom-different', niveau: 'avertissement', ligne: 2, colonne: 4 }
	}
];
