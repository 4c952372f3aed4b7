import { z } from 'zod';
import { ETENDUES, NATURES_TERRITOIRE, TYPES_ZONE } from '#lib/domain/territoire.ts';
import { cellule, preuve } from './cellule.ts';
import { identifiant, parmi, texte } from './lecteur.ts';

/**
 * A row of territoires.csv: a structure is present in a zone. `code` is checked against the
 * official code later; `nom` is there for the reader and is compared with the official name.
 */
export const ligneTerritoire = z.strictObject({
	structure: cellule(identifiant),
	zone: cellule(parmi(TYPES_ZONE)),
	code: cellule(texte),
	nom: cellule(texte),
	nature: cellule(parmi(NATURES_TERRITOIRE)),
	etendue: cellule(parmi(ETENDUES)),
	...preuve
});

export type LigneTerritoire = z.output<typeof ligneTerritoire>;
