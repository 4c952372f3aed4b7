import { CLES, type NomFeuille } from '#lib/server/data/cle.ts';
import type { Cellules } from '#lib/server/data/ecart.ts';

/** What a row takes the place of: the rows with the same one. A field of a structure is one place. */
export function placeDe(type: NomFeuille): (ligne: Cellules) => string {
	if (type === 'structures') return ({ structure, champ }) => JSON.stringify([structure, champ]);
	const cle = CLES[type] as (ligne: Cellules) => readonly (string | null)[];
	return (ligne) => JSON.stringify(cle(ligne));
}
