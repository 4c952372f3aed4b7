import { z } from 'zod';
import { dateIso, datePartielle, slug } from './texte.ts';

/** The study's own three marks for where a fact comes from. */
export const NATURES_SOURCE = ['validee', 'entretien', 'publique'] as const;

/** A document that attests facts: who published it, where it is, and when it was read. */
export const sourceSchema = z.strictObject({
	id: slug,
	titre: z.string().min(1),
	editeur: z.string().min(1).nullable(),
	/** Public address that a visitor can open; null when only the document is known. */
	url: z.url({ protocol: /^https?$/ }).nullable(),
	/** Reference of a document without an address (study page, repository file, memory). */
	document: z.string().min(1).nullable(),
	publication: datePartielle.nullable(),
	lecture: dateIso,
	nature: z.enum(NATURES_SOURCE),
	licence: z.string().min(1).nullable()
});

export type Source = z.infer<typeof sourceSchema>;
