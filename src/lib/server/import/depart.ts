import { max } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { readBrouillon } from '#lib/server/base/brouillon.ts';
import { attendreSonTour, type Auteur, garder } from '#lib/server/base/changement.ts';
import { changements } from '#lib/server/base/schema-histoire.ts';
import type { Donnees } from '#lib/server/data/donnees.ts';
import type { Ecart } from '#lib/server/data/ecart.ts';
import { RefusImport } from './refus.ts';

/** The draft that a difference starts from, and the last change that it has; 0: none. */
export type Depart = { donnees: Donnees; dernier: number };

/** The number of the last change of the draft; 0: there is none. */
export async function dernierChangement(base: Base): Promise<number> {
	const [row] = await base.select({ id: max(changements.id) }).from(changements);
	return row?.id ?? 0;
}

/** Reads the draft, to write a difference with it later. */
export async function lireDepart(base: Base): Promise<Depart> {
	// The number first: what is saved while the facts are read is then seen.
	const dernier = await dernierChangement(base);
	return { dernier, donnees: await readBrouillon(base) };
}

/**
 * Writes a difference in the draft as one change, and gives its number; null when it is empty. `noter`
 * is done in the same transaction. Throws `RefusImport` (409) when the draft is no more what the
 * difference starts from: what a colleague saved since is not taken back.
 */
export async function ecrireDepuis(
	base: Base,
	{ dernier }: Pick<Depart, 'dernier'>,
	ecarts: Ecart[],
	qui: Auteur,
	noter: (tx: Base, changement: number) => Promise<void> = async () => {}
): Promise<number | null> {
	return base.transaction(async (tx) => {
		await attendreSonTour(tx);
		if ((await dernierChangement(tx)) !== dernier) {
			throw new RefusImport(
				409,
				'Le brouillon a changé pendant la lecture\u202f: rien n’a été écrit. Recommencez.'
			);
		}
		const garde = await garder(tx, ecarts, qui);
		if (garde) await noter(tx, garde.id);
		return garde?.id ?? null;
	});
}
