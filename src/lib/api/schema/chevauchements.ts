import { z } from 'zod';
import { ETENDUES } from '#lib/domain/chevauchement/paire.ts';
import { VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import { TRIS_COMBINAISON } from '#lib/domain/combinaison/combinaison.ts';
import { TYPES_ELEMENT } from '#lib/domain/combinaison/element.ts';
import { ROLES } from '#lib/domain/structure.ts';
import { slug } from '#lib/domain/texte.ts';
import { TRIS_PAIRES } from '#lib/view/chevauchement/vue.ts';
import { changements, choix, codes, connu, slugs, teteVue } from './commun.ts';

const verdict = z.enum(VERDICTS);
const ensemble = z.strictObject({
	roles: z.array(z.enum(ROLES)),
	familles: slugs,
	structures: slugs
});

const paire = z
	.strictObject({
		a: slug,
		b: slug,
		departements: codes,
		communes: connu,
		population: connu,
		minimum: z.boolean(),
		etendue: z.enum(ETENDUES),
		bordure: z.boolean(),
		axes: z.array(
			z.strictObject({ axe: slug, verdict: verdict.nullable(), sousThematiques: slugs })
		),
		verdict,
		sansRelation: verdict,
		manque: z.array(z.strictObject({ axe: slug, a: slugs, b: slugs }))
	})
	.meta({ id: 'Paire', description: 'Deux structures qui ont un territoire en commun.' });

/** What `/chevauchements.json` says. */
export const chevauchementsSchema = z
	.strictObject({
		...teteVue,
		vue: z.strictObject({
			filtre: z.strictObject({
				axes: slugs,
				sousThematiques: slugs,
				familles: slugs,
				regions: codes,
				verdicts: z.array(verdict),
				...choix,
				bordures: z.boolean(),
				gauche: ensemble,
				droite: ensemble
			}),
			departement: z.string().nullable(),
			tri: z.enum(TRIS_PAIRES),
			element: z.enum(TYPES_ELEMENT),
			ordre: z.enum(TRIS_COMBINAISON),
			simulation: changements
		}),
		paires: z.array(paire)
	})
	.meta({ id: 'Chevauchements' });
