import { ETATS, MOTS_ETAT } from '#lib/domain/etat.ts';

/** What the columns that several tables share say. */
export const CODE_DEPARTEMENT = 'Code INSEE du département, en texte : « 01 », « 2A », « 974 »';

export const SENS_ETAT = `État du service dans le département : ${ETATS.map(
	(etat) => `${etat} (${MOTS_ETAT[etat].libelle.toLowerCase()})`
).join(', ')} ; vide sans service choisi`;

export const SENS_SERVICE = 'propose, projet (annoncé), ne-propose-pas, ou inconnu : aucune source';
