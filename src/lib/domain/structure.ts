import { z } from 'zod';
import { preuveShape } from './preuve.ts';
import { slug } from './texte.ts';

export const ROLES = ['opsn-historique', 'operateur-thd'] as const;
export type Role = (typeof ROLES)[number];

/** How the membership of Déclic is known; `inconnue` keeps a structure out of every count. */
export const ADHESIONS = ['attestee', 'deduite', 'inconnue'] as const;
export type Adhesion = (typeof ADHESIONS)[number];

const fait = <T extends z.ZodType>(valeur: T) => z.strictObject({ valeur, ...preuveShape });

/** A public operator of digital services; each value carries its own evidence. */
export const structureSchema = z.strictObject({
	slug,
	nom: fait(z.string().min(1)),
	sigle: fait(z.string().min(1)).nullable(),
	famille: fait(slug),
	roles: fait(z.array(z.enum(ROLES)).min(1)),
	statutJuridique: fait(slug).nullable(),
	siren: fait(z.string().regex(/^\d{9}$/)).nullable(),
	anneeCreation: fait(z.int().min(1850).max(2100)).nullable(),
	site: fait(z.url({ protocol: /^https?$/ })).nullable(),
	adhesion: fait(z.enum(ADHESIONS)),
	nombreAdherents: fait(z.int().positive()).nullable(),
	effectif: fait(
		z.strictObject({ nombre: z.int().positive(), unite: z.enum(['etp', 'agents']) })
	).nullable(),
	/** Everything else that is known, and older or differing values of the fields above. */
	faits: z.array(
		z.strictObject({ champ: z.string().min(1), valeur: z.string().min(1), ...preuveShape })
	)
});

export type Structure = z.infer<typeof structureSchema>;
