import type { Donnees } from '#lib/server/data/donnees.ts';
import { DONNEES } from '../server/base/moteurs.ts';

export const QUI = { auteur: 'essai', commentaire: 'Essai', date: '2026-12-01' };

/** The facts with this note on each service and each territory: as many rows as a large import has. */
export function variation(note: string): Donnees {
	const { services, territoires } = DONNEES;
	return {
		...DONNEES,
		services: { ...services, lignes: services.lignes.map((ligne) => annotee(ligne, note)) },
		territoires: { ...territoires, lignes: territoires.lignes.map((ligne) => annotee(ligne, note)) }
	};
}

const annotee = <L extends { valeur: object }>(ligne: L, note: string): L => ({
	...ligne,
	valeur: { ...ligne.valeur, note }
});
