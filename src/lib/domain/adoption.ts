import { z } from 'zod';
import { ROLES_ADOPTION } from '#lib/domain/adoption/role.ts';
import { preuveShape } from './preuve.ts';
import { datePartielle, slug } from './texte.ts';

export const TYPES_ORGANISATION = [
	'structure',
	'commune',
	'epci',
	'departement',
	'region',
	'etat',
	'association',
	'entreprise',
	'communaute',
	'autre'
] as const;

/** An edge solution × organisation. `organisation.slug` is a structure's slug when its type says so. */
export const adoptionSchema = z.strictObject({
	solution: slug,
	organisation: z.strictObject({ slug, nom: z.string().min(1), type: z.enum(TYPES_ORGANISATION) }),
	role: z.enum(ROLES_ADOPTION),
	/** `annonce`: the operator said it intends to, nothing is in service yet. */
	etat: z.enum(['en-service', 'annonce']),
	depuis: datePartielle.nullable(),
	jusqua: datePartielle.nullable(),
	hebergement: z.string().min(1).nullable(),
	...preuveShape
});

export type Adoption = z.infer<typeof adoptionSchema>;

/** A count without names ("12 OPSN" for Madis): it never colours a département. */
export const adoptionAgregeeSchema = z.strictObject({
	solution: slug,
	nombre: z.int().positive(),
	libelle: z.string().min(1),
	...preuveShape
});

export type AdoptionAgregee = z.infer<typeof adoptionAgregeeSchema>;
