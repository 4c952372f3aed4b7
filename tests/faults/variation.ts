import type { Donnees } from '#lib/server/data/donnees.ts';
import { DONNEES } from '../server/base/moteurs.ts';

export const QUI = { auteur: 'essai', commentaire: 'Essai', date: '2026-12-01' };

/** The facts with this note on each service: as many rows as a large import has. */
export function variation(note: string): Donnees {
	const { services } = DONNEES;
	const lignes = services.lignes.map((ligne) => ({
		...ligne,
		valeur: { ...ligne.valeur, note }
	}));
	return { ...DONNEES, services: { ...services, lignes } };
}
