import { z } from 'zod';
import { prochesDepartement } from '#lib/domain/recherche/proche.ts';
import { currentRecherche } from '#lib/server/recherche.ts';
import { SENS } from './filtre.ts';
import { listeDe, parMot } from './faits.ts';
import type { ReseauApi } from './reseau.ts';
import type { Collection } from './route.ts';

const schema = z
	.strictObject({
		code: z.string().meta({ description: 'Code Insee, un texte : « 01 », « 2A », « 974 ».' }),
		nom: z.string(),
		region: z.string(),
		chefLieu: z.string(),
		population: z.int().nonnegative(),
		communes: z.int().positive()
	})
	.meta({ id: 'Departement' });

/** The 101 départements of the official code that the release refers to. */
export function departements({ cog }: ReseauApi): Collection {
	const entrees = cog.departements.map(
		({ code, nom, region, chefLieu, population, nombreCommunes }) => ({
			...{ code, nom, region, chefLieu, population },
			communes: nombreCommunes
		})
	);
	const regions = cog.regions.map(({ code }) => code);
	const presentation = {
		nom: 'departements',
		titre: 'Les départements',
		sens: `Code officiel géographique ${cog.millesime}, population municipale ${cog.population}.`,
		exemple: 'region=53',
		schema,
		un: {
			cle: 'departement',
			sens: 'Code Insee du département.',
			exemple: '80',
			lire: (cle: string) => {
				const trouve = entrees.find(({ code }) => code === cle.toUpperCase());
				if (trouve) return { trouve };
				const proches = prochesDepartement(currentRecherche().annuaire, cle.slice(0, 80));
				return {
					proches: proches.flatMap(({ href, nom }) => {
						const [, page, code] = href.split('/');
						return page === 'departements' && code ? [{ cle: code, nom }] : [];
					})
				};
			}
		}
	};
	const parRegion = parMot<(typeof entrees)[number]>(
		'region',
		SENS.region,
		regions,
		({ region }) => [region]
	);
	return listeDe(presentation, entrees, [parRegion]);
}
