import { z } from 'zod';
import { preuveShape } from './preuve.ts';
import { datePartielle, slug } from './texte.ts';

export const TYPES_RELATION = [
	'cooperation',
	'fournit',
	'opere-pour',
	'commande-commune',
	'fusion',
	'reutilisation'
] as const;

/** A link between structure `a` and another body; `b.slug` is null when the body is not listed. */
export const relationSchema = z.strictObject({
	a: slug,
	b: z.strictObject({ slug: slug.nullable(), nom: z.string().min(1) }),
	type: z.enum(TYPES_RELATION),
	departements: z.array(z.string()),
	axes: z.array(slug),
	depuis: datePartielle.nullable(),
	...preuveShape
});

export type Relation = z.infer<typeof relationSchema>;
