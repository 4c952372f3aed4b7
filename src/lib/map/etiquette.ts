/** A name on a map, in units of its frame. */
export type Etiquette = { texte: string; x: number; y: number };

/** Width of a letter as a share of its height. */
const CHASSE = 0.54;

/**
 * Places names of letters `corps` high so that no two lie on one another: `place` answers the first
 * candidate that is free, or undefined, and keeps it; `half` is half of the width of a text.
 */
export function placeur(corps: number) {
	const placed: Etiquette[] = [];
	const half = (texte: string) => (texte.length * corps * CHASSE) / 2;
	const free = (nom: Etiquette) =>
		placed.every(
			(other) =>
				Math.abs(other.y - nom.y) > corps * 1.1 ||
				Math.abs(other.x - nom.x) > half(other.texte) + half(nom.texte) + corps / 2
		);
	const place = <E extends Etiquette>(candidates: readonly E[]): E | undefined => {
		const chosen = candidates.find(free);
		if (chosen) placed.push(chosen);
		return chosen;
	};
	return { half, place };
}
