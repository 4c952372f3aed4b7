import { placeur, type Etiquette } from '#lib/map/etiquette.ts';
import type { MarqueCarte } from './liens.ts';

/** From the centre of a mark to the side of its name, and to its middle, in heights of letters. */
const COTE = 0.85;
const DESSUS = 1.15;

/**
 * Writes the names of marks beside them, to the right, the left, above or below, in letters `corps`
 * high, where they hide neither a mark nor one another nor leave the frame. A name without room is
 * left out: the list of the page has it.
 */
export function placeNoms(
	marques: readonly MarqueCarte[],
	corps: number,
	largeur: number
): Etiquette[] {
	const { half, place } = placeur(corps);
	for (const { x, y } of marques) place([{ texte: 'M', x, y }]);
	return marques.flatMap(({ nom: texte, x, y }) => {
		const side = half(texte) + corps * COTE;
		const candidates = [
			{ texte, x: x + side, y },
			{ texte, x: x - side, y },
			{ texte, x, y: y - corps * DESSUS },
			{ texte, x, y: y + corps * DESSUS }
		];
		const inside = candidates.filter((c) => c.x > half(texte) && c.x < largeur - half(texte));
		return place(inside) ?? [];
	});
}
