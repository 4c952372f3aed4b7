import type { Base } from '#lib/server/base/base.ts';
import type { Ecart } from '#lib/server/data/ecart.ts';
import { rangerEcarts } from '#lib/server/import/bilan.ts';
import { differenceDe, type ObjetChange } from '#lib/server/import/difference.ts';
import { nomsDe } from '#lib/server/import/noms.ts';

/** Rows of a difference that a page shows; all are counted. */
const MONTREES = 300;

/** Rows that change, by what they are about, with its name; `total`: shown or not. */
export type Lignes = { total: number; objets: (ObjetChange & { nom: string })[] };

/** The rows of a difference, as a page shows them field by field. */
export async function lignesDe(base: Base, ecarts: readonly Ecart[]): Promise<Lignes> {
	const ranges = rangerEcarts(ecarts).sort((a, b) => (a.objet < b.objet ? -1 : 1));
	const objets = differenceDe(ranges.slice(0, MONTREES));
	const noms = await nomsDe(
		base,
		objets.map(({ objet }) => objet)
	);
	return {
		total: ecarts.length,
		objets: objets.map((change) => ({ ...change, nom: noms.get(change.objet) ?? change.objet }))
	};
}
