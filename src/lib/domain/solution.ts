import { z } from 'zod';
import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { preuveShape } from './preuve.ts';
import { slug } from './texte.ts';

/** A commitment (charter) or a data standard is not software: it makes a layer of its own. */
export const COUCHES = ['solution', 'engagement', 'standard'] as const;
export const ETATS_SOLUTION = ['active', 'dormante', 'inconnu'] as const;
/** Why a solution is linked to an axis: the study says it, a source says it, or we deduce it. */
export const FONDEMENTS = ['etude', 'source', 'deduit'] as const;

/** A solution that travels between structures. */
export const solutionSchema = z.strictObject({
	slug,
	nom: z.string().min(1),
	alias: z.array(z.string().min(1)),
	origine: z.enum(ORIGINES),
	couche: z.enum(COUCHES),
	description: z.string().min(1).nullable(),
	licence: z.string().min(1).nullable(),
	depot: z.url({ protocol: /^https?$/ }).nullable(),
	etat: z.enum(ETATS_SOLUTION),
	axes: z.array(
		z.strictObject({
			axe: slug,
			sousThematique: slug.nullable(),
			fondement: z.enum(FONDEMENTS)
		})
	),
	...preuveShape
});

export type Solution = z.infer<typeof solutionSchema>;

export const TYPES_RELATION_SOLUTION = ['fait-partie-de', 'integre', 'etend', 'remplace'] as const;

/** `a` <type> `b`, both solutions: Pléiade fait-partie-de Bureau Virtuel Collaboratif. */
export const relationSolutionSchema = z.strictObject({
	a: slug,
	b: slug,
	type: z.enum(TYPES_RELATION_SOLUTION),
	...preuveShape
});

export type RelationSolution = z.infer<typeof relationSolutionSchema>;
