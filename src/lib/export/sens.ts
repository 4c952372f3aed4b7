import { ETATS, ETATS_AXE, MOTS_ETAT } from '#lib/domain/etat.ts';
import type { Contraintes } from './csv.ts';

/** What the columns that several tables share say. */
export const CODE_DEPARTEMENT = 'Code INSEE du département, en texte : « 01 », « 2A », « 974 »';

export const SENS_ETAT = `État du service dans le département : ${ETATS.map(
	(etat) => `${etat} (${MOTS_ETAT[etat].libelle.toLowerCase()})`
).join(', ')} ; vide sans service choisi`;

export const SENS_SERVICE = 'propose, projet (annoncé), ne-propose-pas, ou inconnu : aucune source';

/** What the values of such columns hold, under every filter. */
export const CODE: Contraintes = {
	requis: true,
	motif: '^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-46])$'
};
export const CLE: Contraintes = { cle: true };
export const REQUIS: Contraintes = { requis: true };
/** A share, from 0 to 1. */
export const PART: Contraintes = { maximum: 1 };
export const PARMI_ETATS: Contraintes = { valeurs: ETATS };
export const PARMI_SERVICE: Contraintes = { requis: true, valeurs: ETATS_AXE };
