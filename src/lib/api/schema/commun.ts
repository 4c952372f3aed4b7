import { z } from 'zod';
import { ETATS } from '#lib/domain/etat.ts';
import { CHOIX_ADHESION } from '#lib/domain/filtre.ts';
import { CONFIANCES } from '#lib/domain/preuve.ts';
import { CHOIX_SOURCE } from '#lib/domain/reseau/couche.ts';
import { TYPES_CHANGEMENT } from '#lib/domain/simulation/changement.ts';
import { ROLES } from '#lib/domain/structure.ts';
import { slug } from '#lib/domain/texte.ts';
import { releaseLueSchema } from '#lib/api/enveloppe.ts';

/** Slugs of structures, axes, sous-thématiques, solutions. */
export const slugs = z.array(slug);
export const codes = z.array(z.string());

export const etat = z.enum(ETATS);

/** Inhabitants or communes; null: unknown, which is not 0. */
export const connu = z.int().nonnegative().nullable();

export const preuveChoisie = {
	confiance: z.enum(CONFIANCES),
	source: z.enum(CHOIX_SOURCE)
};

export const choix = { ...preuveChoisie, adhesion: z.enum(CHOIX_ADHESION) };

/** What a visitor filters a map with. */
export const filtre = z
	.strictObject({
		axes: slugs,
		sousThematiques: slugs,
		familles: slugs,
		roles: z.array(z.enum(ROLES)),
		statuts: slugs,
		regions: codes,
		...choix
	})
	.meta({ id: 'Filtre' });

const changement = z.looseObject({ type: z.enum(TYPES_CHANGEMENT), structure: slug });

/** The changes of a scenario, as the view names them. */
export const changements = z.array(changement);

/** What every view of a page begins with; `simulation` says that the facts are those of a scenario. */
export const teteVue = {
	release: releaseLueSchema,
	simulation: z.strictObject({ question: z.string(), changements }).optional(),
	phrase: z.string().meta({ description: 'La réponse en une phrase, avec sa base.' })
};
