import { z } from 'zod';
import { ORIGINES } from '#lib/domain/adoption/origine.ts';
import { slug } from '#lib/domain/texte.ts';
import { MESURES, TRIS } from '#lib/view/vue.ts';
import { changements, etat, filtre, slugs, teteVue } from './commun.ts';

const solution = z.strictObject({ solution: slug, structures: slugs });

const cellule = z.strictObject({
	code: z.string(),
	nom: z.string(),
	etat: etat.nullable().meta({ description: 'Nul quand aucun service n’est choisi.' }),
	structures: slugs,
	proposent: slugs.nullable(),
	nombreStructures: z.int().nonnegative(),
	sousThematiques: slugs,
	partPopulation: z.number().min(0).max(1).nullable(),
	nombreSolutions: z.int().positive().nullable().optional(),
	solutions: z.array(solution).optional(),
	solutionsNonDatees: z.array(solution).optional()
});

/** What `/couverture.json` says. */
export const couvertureSchema = z
	.strictObject({
		...teteVue,
		vue: z.strictObject({
			filtre,
			mesure: z.enum(MESURES),
			origine: z.enum([...ORIGINES, 'toutes']),
			date: z.string().nullable(),
			departement: z.string().nullable(),
			tri: z.enum(TRIS),
			simulation: changements
		}),
		departements: z.array(cellule)
	})
	.meta({ id: 'Couverture', description: 'Un état par département, et qui y est.' });
