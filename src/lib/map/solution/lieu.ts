import { atteints, type DepartementAtteint } from '#lib/domain/adoption/portee.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Choix } from '#lib/domain/visibilite.ts';
import type { Plan, Position } from '#lib/geo/plan.ts';

/** What a place on the map of a solution is, wherever it is drawn. */
export const DEFINITION_LIEU =
	'Chaque structure est dessinée au centre de son territoire connu, pondéré par les habitants servis, ' +
	'et non à son siège : les sources lues ne donnent presque aucun siège. Celle dont le territoire ' +
	'n’est pas connu n’est pas placée.';

/**
 * Where structure number `s` is drawn, in units of the metropolitan frame: the mean of the centres
 * of its départements, each for the inhabitants that it serves there (all alike when they are known
 * nowhere). `hors-cadre`: it only serves départements of an inset; null: its territory is unknown.
 */
export function lieuDe(
	index: Index,
	choix: Choix,
	s: number,
	{ departements }: Pick<Plan, 'departements'>
): Position | 'hors-cadre' | null {
	const everywhere = atteints(index, choix, [s]);
	const placed = everywhere.flatMap(({ departement, population }) => {
		const trace = departements[index.noyau.departements[departement]!.code];
		return trace ? [{ centre: trace.centre, population }] : [];
	});
	if (placed.length === 0) return everywhere.length === 0 ? null : 'hors-cadre';
	const known = placed.filter(({ population }) => population !== null && population > 0);
	return mean(known.length > 0 ? known : placed.map((place) => ({ ...place, population: 1 })));
}

function mean(
	places: readonly { centre: Position; population: DepartementAtteint['population'] }[]
): Position {
	const total = places.reduce((sum, { population }) => sum + population!, 0);
	const along = (axe: 0 | 1) =>
		Math.round(
			places.reduce((sum, { centre, population }) => sum + centre[axe] * population!, 0) / total
		);
	return [along(0), along(1)];
}
