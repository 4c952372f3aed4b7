import { z } from 'zod';
import { slug } from './texte.ts';

/** Groups that share a hue on screen; the code of the family is always written beside it. */
export const GROUPES_FAMILLE = ['syndicat', 'ingenierie', 'gestion', 'partenaire'] as const;

/** One of the study's 10 families. `etude` is the number of members that the study counts in it. */
export const familleSchema = z.strictObject({
	id: slug,
	code: z.string().min(1),
	nom: z.string().min(1),
	definition: z.string().min(1),
	groupe: z.enum(GROUPES_FAMILLE),
	etude: z.int().nonnegative()
});

export type Famille = z.infer<typeof familleSchema>;
