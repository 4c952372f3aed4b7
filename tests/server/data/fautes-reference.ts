import { addLigne } from './fixture.ts';
import { PREUVE } from './faute.ts';
import type { Faute } from './faute.ts';

const structure = (champ: string, valeur: string) => addLigne(`adico;${champ};${valeur};${PREUVE}`);
const service = (axe: string, sousThematique: string, preuve = PREUVE) =>
	addLigne(`cdg-65;${axe};${sousThematique};propose;${preuve}`);
const source = (debut: string) => addLigne(`${debut};2026-11-21;publique;`);

/** Faults between rows and files: references, duplicates, missing evidence. */
export const FAUTES_REFERENCE: Faute[] = [
	{
		titre: 'an unknown structure, with the nearest one',
		fichier: 'services.csv',
		change: addLigne(`adicoo;donnees;sig;propose;${PREUVE}`),
		attendu: {
			code: 'reference-inconnue',
			ligne: 2,
			colonne: 1,
			valeur: 'adicoo',
			correction: 'Vouliez-vous dire « adico » ?'
		}
	},
	{
		titre: 'an unknown axis',
		fichier: 'services.csv',
		change: service('cyber', ''),
		attendu: { code: 'reference-inconnue', colonne: 2, valeur: 'cyber' }
	},
	{
		titre: 'an unknown sub-theme',
		fichier: 'services.csv',
		change: service('donnees', 'opendata'),
		attendu: {
			code: 'reference-inconnue',
			colonne: 3,
			correction: 'Vouliez-vous dire « open-data » ?'
		}
	},
	{
		titre: 'an unknown family',
		fichier: 'structures.csv',
		change: structure('famille', 'cdgs'),
		attendu: { code: 'reference-inconnue', colonne: 3, correction: 'Vouliez-vous dire « cdg » ?' }
	},
	{
		titre: 'an unknown legal form',
		fichier: 'structures.csv',
		change: structure('statutJuridique', 'sarl'),
		attendu: { code: 'reference-inconnue', colonne: 3, valeur: 'sarl' }
	},
	{
		titre: 'an unknown solution',
		fichier: 'adoptions.csv',
		change: addLigne(`madiss;adico;ADICO;structure;adoptant;en-service;;;;;${PREUVE}`),
		attendu: { code: 'reference-inconnue', colonne: 1, correction: 'Vouliez-vous dire « madis » ?' }
	},
	{
		titre: 'an unknown source',
		fichier: 'services.csv',
		change: service('donnees', 'sig', 'etude-declic-2022;;haute;'),
		attendu: {
			code: 'reference-inconnue',
			colonne: 5,
			champ: 'sources',
			correction: 'Vouliez-vous dire « etude-declic-2023 » ?'
		}
	},
	{
		titre: 'an unknown département in a relation',
		fichier: 'relations.csv',
		change: addLigne(`structure;adico;adica;ADICA;cooperation;02|99;;;${PREUVE}`),
		attendu: { code: 'code-inconnu', ligne: 2, colonne: 6, valeur: '99' }
	},
	{
		titre: 'a sub-theme of another axis',
		fichier: 'services.csv',
		change: service('donnees', 'fibre'),
		attendu: {
			code: 'sous-thematique-hors-axe',
			ligne: 2,
			colonne: 3,
			valeur: 'fibre',
			correction: 'Elle appartient à l’axe « infrastructures ».'
		}
	},
	{
		titre: 'the same fact twice, on its second line',
		fichier: 'services.csv',
		change: addLigne(`cdg-65;donnees;sig;propose;${PREUVE}\ncdg-65;donnees;sig;projet;${PREUVE}`),
		attendu: {
			code: 'valeur-en-double',
			ligne: 3,
			colonne: 3,
			message: 'Ce fait est déjà à la ligne 2.'
		}
	},
	{
		titre: 'a structure without the facts that every page needs',
		fichier: 'structures.csv',
		change: addLigne(`neuve;nom;Neuve;${PREUVE}`),
		attendu: { code: 'fait-manquant', champ: 'famille', valeur: 'neuve' }
	},
	{
		titre: 'a solution of the study without promoter',
		fichier: 'adoptions.csv',
		change: (texte) => texte.replace(/^civis;.*\n/m, ''),
		attendu: {
			code: 'promoteur-manquant',
			fichier: 'solutions.csv',
			niveau: 'erreur',
			valeur: 'civis'
		}
	},
	{
		titre: 'an adoption without source',
		fichier: 'adoptions.csv',
		change: addLigne('civis;adico;ADICO;structure;adoptant;en-service;;;;;;2026;haute;'),
		attendu: { code: 'source-manquante', ligne: 2, colonne: 11, champ: 'sources' }
	},
	{
		titre: 'a source that no fact cites',
		fichier: 'sources.csv',
		change: source('essai;Essai;;https://exemple.fr;;'),
		attendu: { code: 'source-inutilisee', niveau: 'information', ligne: 2, colonne: 1 }
	}
];
