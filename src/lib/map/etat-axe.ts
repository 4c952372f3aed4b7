import type { Etat, EtatAxe } from '#lib/domain/etat.ts';

const PEINTURES: Record<EtatAxe, Etat> = {
	propose: 'couvert',
	projet: 'projet',
	'ne-propose-pas': 'absent',
	inconnu: 'non-renseigne'
};

/** Paint of the state of a structure, or of a département: one grammar of patterns for both. */
export function peintureDe(etat: Etat | EtatAxe): Etat {
	return etat in PEINTURES ? PEINTURES[etat as EtatAxe] : (etat as Etat);
}
