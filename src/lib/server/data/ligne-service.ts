import { z } from 'zod';
import { ETATS_SERVICE } from '#lib/domain/service.ts';
import { cellule, preuve } from './cellule.ts';
import { facultatif, identifiant, parmi } from './lecteur.ts';

/** A row of services.csv. An empty `sousThematique` means that the source proves the axis only. */
export const ligneService = z.strictObject({
	structure: cellule(identifiant),
	axe: cellule(identifiant),
	sousThematique: cellule(facultatif(identifiant)),
	etat: cellule(parmi(ETATS_SERVICE)),
	...preuve
});

export type LigneService = z.output<typeof ligneService>;
