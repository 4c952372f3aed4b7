import { z } from 'zod';
import { preuveShape } from './preuve.ts';
import { slug } from './texte.ts';

/** No row means unknown: that is a state of the domain, never "no". */
export const ETATS_SERVICE = ['propose', 'ne-propose-pas', 'projet'] as const;
export type EtatService = (typeof ETATS_SERVICE)[number];

/** What a structure offers. `sousThematique` is null when the source proves the axis only. */
export const serviceSchema = z.strictObject({
	structure: slug,
	axe: slug,
	sousThematique: slug.nullable(),
	etat: z.enum(ETATS_SERVICE),
	...preuveShape
});

export type Service = z.infer<typeof serviceSchema>;
