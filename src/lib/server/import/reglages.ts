import { z } from 'zod';
import { FEUILLES_FAITS, type NomFeuille } from '#lib/server/data/cle.ts';
import { ENCODAGES } from '#lib/server/data/decodage.ts';
import { SEPARATEURS } from '#lib/server/data/table.ts';

/**
 * What a person says of a file where the reading was wrong; null: as it was found. `colonnes`: by name
 * of sheet (empty outside of a workbook), then by header, our column, or nothing for one that is not
 * read. `complet`: what the file does not contain is removed.
 */
export const reglagesSchema = z.strictObject({
	type: z.enum(FEUILLES_FAITS as [NomFeuille, ...NomFeuille[]]).nullable(),
	encodage: z.enum(ENCODAGES).nullable(),
	separateur: z.enum(SEPARATEURS).nullable(),
	complet: z.boolean(),
	colonnes: z.record(z.string(), z.record(z.string(), z.string()))
});

export type Reglages = z.infer<typeof reglagesSchema>;

/** Nothing is said: all is as it was found. */
export const SANS_REGLAGE: Reglages = {
	...{ type: null, encodage: null, separateur: null, complet: false },
	colonnes: {}
};
