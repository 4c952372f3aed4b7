import { adoptees } from '#lib/domain/adoption/adoptees.ts';
import { couverture, type Couverture } from '#lib/domain/couverture/couverture.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { Vue } from './vue.ts';

/** The coverage that a view shows, with the shared solutions in use when its measure is theirs. */
export function couvertureDe(
	index: Index,
	{ filtre, mesure, origine, date }: Pick<Vue, 'filtre' | 'mesure' | 'origine' | 'date'>
): Couverture {
	const lue = couverture(index, filtre);
	if (mesure === 'solutions') lue.adoptees = adoptees(index, lue, { origine, date });
	return lue;
}
