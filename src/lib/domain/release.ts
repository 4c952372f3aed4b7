import { z } from 'zod';
import { adoptionAgregeeSchema, adoptionSchema } from './adoption.ts';
import { axeSchema } from './axe.ts';
import { familleSchema } from './famille.ts';
import { relationSchema } from './relation.ts';
import { serviceSchema } from './service.ts';
import { relationSolutionSchema, solutionSchema } from './solution.ts';
import { sourceSchema } from './source.ts';
import { statutSchema } from './statut.ts';
import { structureSchema } from './structure.ts';
import { territoireSchema } from './territoire.ts';
import { dateIso } from './texte.ts';

/**
 * An immutable, numbered state of all the facts: what the public sees is exactly one release.
 * Its SHA-256 is that of its canonical JSON (see `canonique.ts`) and lives outside of it.
 * Every array is in the order of its key, so that equal facts give equal bytes.
 */
export const releaseSchema = z.strictObject({
	schema: z.literal(1),
	numero: z.int().positive(),
	date: dateIso,
	commentaire: z.string().nullable(),
	/** Vintage and hash of the official code of territories that the codes refer to. */
	cog: z.strictObject({ millesime: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
	axes: z.array(axeSchema),
	familles: z.array(familleSchema),
	statuts: z.array(statutSchema),
	sources: z.array(sourceSchema),
	structures: z.array(structureSchema),
	territoires: z.array(territoireSchema),
	services: z.array(serviceSchema),
	solutions: z.array(solutionSchema),
	relationsSolutions: z.array(relationSolutionSchema),
	adoptions: z.array(adoptionSchema),
	adoptionsAgregees: z.array(adoptionAgregeeSchema),
	relations: z.array(relationSchema),
	comptes: z.record(z.string(), z.int().nonnegative())
});

export type Release = z.infer<typeof releaseSchema>;
