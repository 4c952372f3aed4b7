import { couleurClaire as couleur } from '#lib/map/palette.ts';
import { chemin, groupe, type Element } from './dessin.ts';
import { round } from './figure-peinture.ts';
import type { Cadre } from './figure.ts';

/** What a frame draws over its borders; empty when it draws nothing. */
export function dessusDe({ id, dessus }: Pick<Cadre, 'id' | 'dessus'>, echelle: number): Element[] {
	if (!dessus) return [];
	const paths = dessus.map(({ d, plein, trait }) =>
		chemin({
			d,
			peinture: plein,
			trait: trait && { encre: couleur(trait.encre), epaisseur: round(trait.px / echelle) }
		})
	);
	return [groupe(`${id}-dessus`, paths)];
}
