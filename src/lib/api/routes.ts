import { adoptions } from './adoptions.ts';
import { analyses } from './analyses.ts';
import { departements } from './departements.ts';
import { nomenclatures } from './nomenclatures.ts';
import { relations } from './relations.ts';
import type { ReseauApi } from './reseau.ts';
import type { RouteApi } from './route.ts';
import { services } from './services.ts';
import { solutions } from './solutions.ts';
import { sources } from './sources.ts';
import { structures } from './structures.ts';
import { territoires } from './territoires.ts';

const LISTES = [
	...[structures, territoires, services, solutions, adoptions, relations, sources, departements]
];

let table: { sha256: string; routes: readonly RouteApi[] } | null = null;

/**
 * The one table of the API under a release: its answers, its OpenAPI document, its human page and its
 * tests are all read from it.
 */
export function routesApi(reseau: ReseauApi): readonly RouteApi[] {
	const { sha256 } = reseau;
	if (table?.sha256 === sha256) return table.routes;
	const routes = [
		...LISTES.map((liste) => liste(reseau)),
		...nomenclatures(reseau),
		...analyses(reseau)
	];
	table = { sha256, routes };
	return routes;
}
