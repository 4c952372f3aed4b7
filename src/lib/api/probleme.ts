import { z } from 'zod';

const proche = z.strictObject({ href: z.string(), nom: z.string() });

/** What went wrong, for a program (RFC 9457); `errors`, `proches`, `code` and `requestId` are ours. */
export const problemeSchema = z
	.strictObject({
		type: z.literal('about:blank'),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
		code: z.string(),
		instance: z.string(),
		requestId: z.string(),
		errors: z.array(
			z.strictObject({
				champ: z.string(),
				valeur: z.string().nullable(),
				code: z.string(),
				niveau: z.enum(['erreur', 'avertissement', 'information']),
				message: z.string(),
				correction: z.string().nullable(),
				valeurs: z.array(z.string()).optional()
			})
		),
		proches: z.array(proche).optional()
	})
	.meta({ id: 'Probleme', description: 'Ce qui ne va pas, et le remède (RFC 9457).' });
