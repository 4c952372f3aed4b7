import { z } from 'zod';
import { slug } from './texte.ts';

/** One of the study's 12 service axes, with its sub-themes in the study's order. */
export const axeSchema = z.strictObject({
	id: slug,
	nom: z.string().min(1),
	/** Name for chips and narrow columns. */
	court: z.string().min(1),
	sousThematiques: z.array(z.strictObject({ id: slug, nom: z.string().min(1) })).min(1)
});

export type Axe = z.infer<typeof axeSchema>;
export type SousThematique = Axe['sousThematiques'][number];
