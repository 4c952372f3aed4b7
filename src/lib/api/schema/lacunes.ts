import { z } from 'zod';
import { ETATS_LACUNE } from '#lib/domain/lacune/lacune.ts';
import { FONDEMENTS } from '#lib/domain/solution.ts';
import { slug } from '#lib/domain/texte.ts';
import { changements, codes, connu, etat, filtre, slugs, teteVue } from './commun.ts';

const parService = <T extends z.ZodType>(valeur: T) => z.record(slug, valeur);

const aide = z.strictObject({
	structure: slug,
	departements: codes,
	entiere: z.boolean(),
	population: connu,
	minimum: z.boolean()
});

const solution = z.strictObject({
	solution: slug,
	fondement: z.enum(FONDEMENTS),
	precise: z.boolean(),
	promoteurs: slugs,
	adoptants: z.int().nonnegative()
});

const ligne = z.strictObject({
	code: z.string(),
	population: z.int().nonnegative(),
	services: z.array(z.string()),
	structures: slugs
});

/** What `/lacunes.json` says; `etats`, `aides`, `comptes` and `solutions` are by service. */
export const lacunesSchema = z
	.strictObject({
		...teteVue,
		vue: z.strictObject({
			filtre,
			etats: z.array(z.enum(ETATS_LACUNE)),
			departement: z.string().nullable(),
			simulation: changements
		}),
		colonnes: z.array(
			z.strictObject({
				type: z.enum(['axe', 'sous-thematique']),
				id: slug,
				nom: z.string(),
				court: z.string()
			})
		),
		departements: z.array(
			z.strictObject({
				code: z.string(),
				nom: z.string(),
				etats: parService(etat),
				aides: parService(z.array(aide))
			})
		),
		regions: z.array(
			z.strictObject({
				code: z.string(),
				nom: z.string(),
				departements: z.int().positive(),
				comptes: parService(z.record(etat, z.int().nonnegative()))
			})
		),
		lacunes: z.array(z.strictObject({ etat: z.enum(ETATS_LACUNE), departements: z.array(ligne) })),
		solutions: parService(z.array(solution)),
		regles: z.strictObject({ aides: z.string(), solutions: z.string() })
	})
	.meta({ id: 'Lacunes', description: 'Ce qui manque, où, et qui pourrait aider.' });
