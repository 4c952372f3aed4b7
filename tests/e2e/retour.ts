import { readDonnees } from '#lib/server/data/donnees.ts';
import { textesDe } from '#lib/server/data/ecriture.ts';
import { classeur, parties, rang } from '../server/import/classeur-fabrique.ts';

/** The rows of the facts, as the file has them: titles first. */
export const SERVICES = textesDe(readDonnees('data').donnees, 'services');
const COLONNE = (nom: string) => SERVICES[0]!.indexOf(nom);

/** What a structure sends back: the model, with a note, and one service that it opened since. */
export function retour(fautes: boolean): string {
	const rows = SERVICES.map((row) => [...row]);
	const nouveau = ['adico', 'cybersecurite', 'soc', 'projet', 'fichier-public-adico', '2026-11'];
	const neuf = [...nouveau, 'moyenne', 'Dit par ADICO au téléphone'];
	neuf[COLONNE('sources')] = rows.find(([slug]) => slug === 'adico')![COLONNE('sources')]!;
	rows.push(neuf);
	rows[7]![COLONNE('note')] = 'Confirmé en réunion';
	if (fautes) {
		rows[2]![COLONNE('etat')] = 'proposse';
		rows[4]![COLONNE('structure')] = 'adicco';
		rows.at(-1)![COLONNE('date')] = '32/13/2026';
	}
	const feuille = rows.map((row) => rang(row)).join('');
	return classeur(parties({ services: feuille }), 'retour-du-reseau.xlsx');
}
