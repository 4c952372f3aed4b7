import { numbersOf } from '#lib/domain/lieu/departement.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import { aidesReader, type Aide } from './aide.ts';
import type { Lacunes } from './lacune.ts';

/** Codes of the départements around each one. */
export type Voisins = Readonly<Record<string, readonly string[]>>;

/** Reads who could help on a column (a place in `colonnes`) in a département, by `REGLE_AIDES`. */
export function secoursReader(
	index: Index,
	{ filtre, colonnes }: Lacunes,
	voisins: Voisins
): (colonne: number, departement: number) => Aide[] {
	const { departements } = index.noyau;
	const readers = colonnes.map((): ReturnType<typeof aidesReader> | null => null);
	return (c, d) => {
		const read = (readers[c] ??= aidesReader(index, filtre, colonnes[c]!));
		return read([d, ...numbersOf(departements, voisins[departements[d]!.code] ?? [])]);
	};
}
