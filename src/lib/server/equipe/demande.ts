import { z } from 'zod';

/** The day in France at an instant (ISO). */
export const jourDe = (instant: Date): string =>
	instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** Today in France, as releases are dated (ISO). */
export const aujourdhui = (): string => jourDe(new Date());

/**
 * The form that confirms what was reviewed: its words, the date and the hash that it had. A date of
 * another day is part of the hash: nothing else would be published.
 */
export const RELU = z.strictObject({
	commentaire: z
		.string()
		.trim()
		.min(1, 'Dites en une phrase ce qui change.')
		.max(500, 'Dites-le en 500 caractères au plus.'),
	date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
	attendu: z.string().regex(/^[0-9a-f]{64}$/, 'Relisez ce qui change avant de publier.'),
	confirme: z.literal('oui', { error: 'Cochez la case pour confirmer.' })
});
