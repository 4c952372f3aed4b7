import { z } from 'zod';
import { preuveShape } from './preuve.ts';
import { slug } from './texte.ts';

export const TYPES_ZONE = ['region', 'departement', 'epci', 'commune'] as const;
export type TypeZone = (typeof TYPES_ZONE)[number];

export const NATURES_TERRITOIRE = ['perimetre', 'adherents'] as const;
export const ETENDUES = ['entiere', 'partielle', 'inconnue'] as const;
export type Etendue = (typeof ETENDUES)[number];

/**
 * A zone where a structure is present. `perimetre`: where it may serve; `adherents`: where
 * authorities really joined. Only `entiere` lets the structure cover the whole zone.
 */
export const territoireSchema = z.strictObject({
	structure: slug,
	zone: z.strictObject({ type: z.enum(TYPES_ZONE), code: z.string().min(1) }),
	nature: z.enum(NATURES_TERRITOIRE),
	etendue: z.enum(ETENDUES),
	...preuveShape
});

export type Territoire = z.infer<typeof territoireSchema>;
