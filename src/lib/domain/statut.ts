import { z } from 'zod';
import { slug } from './texte.ts';

/** One of the study's 9 legal forms, with the number of members that the study counts in it. */
export const statutSchema = z.strictObject({
	id: slug,
	nom: z.string().min(1),
	etude: z.int().nonnegative()
});

export type Statut = z.infer<typeof statutSchema>;
