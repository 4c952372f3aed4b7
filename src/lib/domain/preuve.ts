import { z } from 'zod';
import { datePartielle, slug } from './texte.ts';

export const CONFIANCES = ['haute', 'moyenne', 'basse'] as const;
export type Confiance = (typeof CONFIANCES)[number];

/** What every fact carries: at least one source, the date of the fact when known, a confidence. */
export const preuveShape = {
	sources: z.array(slug).min(1),
	date: datePartielle.nullable(),
	confiance: z.enum(CONFIANCES),
	note: z.string().min(1).nullable()
};

export const preuveSchema = z.strictObject(preuveShape);
export type Preuve = z.infer<typeof preuveSchema>;
