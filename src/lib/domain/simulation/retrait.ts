import { LARGEUR_ADOPTION } from '#lib/domain/adoption/noyau.ts';
import { LARGEUR_PRESENCE, LARGEUR_SERVICE, type Noyau } from '#lib/domain/reseau/noyau.ts';
import { aplatit, lignesPlates } from '#lib/domain/reseau/ligne-plate.ts';

/**
 * The noyau without structure number `part`, the others renumbered. What it had goes with it or,
 * with `vers` (the number of another one), to that one: rows that say the same thing are united, and
 * what linked the two goes. Atoms stay as they are: two of them may now have the same members, which
 * changes no sum.
 */
export function retire(noyau: Noyau, part: number, vers: number | null = null): Noyau {
	const after = (s: number) => (s > part ? s - 1 : s);
	const place = (s: number) => (s !== part ? after(s) : vers === null ? -1 : after(vers));
	const { atomes } = noyau;
	return {
		...noyau,
		structures: noyau.structures.filter((_, s) => s !== part),
		services: moved(noyau.services, LARGEUR_SERVICE, place, [0, 1, 2]),
		presences: moved(noyau.presences, LARGEUR_PRESENCE, place, [1, 0]),
		atomes: { ...atomes, membres: atomes.membres.map((m) => moved(m, 2, place, [0])) },
		adoptions: moved(noyau.adoptions, LARGEUR_ADOPTION, place, [0, 1, 2, 3, 4]),
		relations: noyau.relations
			.map((relation) => ({ ...relation, a: place(relation.a), b: place(relation.b) }))
			.filter(({ a, b }) => a >= 0 && b >= 0 && a !== b)
	};
}

// The structure is the first column of every kind of row.
function moved(
	plat: readonly number[],
	largeur: number,
	place: (s: number) => number,
	cles: readonly number[]
): number[] {
	const lignes = lignesPlates(plat, largeur).map(([s, ...reste]) => [place(s!), ...reste]);
	return aplatit(
		lignes.filter(([s]) => s! >= 0),
		cles
	);
}
