import { PRESENCE, type Couche } from './index-couche.ts';
import type { Index } from './index-reseau.ts';

/** Communes and inhabitants that a structure serves in a département; null: unknown. */
export type PartServie = { communes: number | null; population: number | null };

/** What row `k` of `index.presences`, of département `d`, serves there at a layer. */
export function servedBy(
	{ departements, atomes, presences }: Index,
	{ membres, presence }: Couche,
	d: number,
	k: number
): PartServie {
	if (presence[k] === PRESENCE.entiere) {
		return { communes: departements.communes[d]!, population: departements.population[d]! };
	}
	if (presence[k]! <= PRESENCE.inconnue) return { communes: null, population: null };
	const { bornes, valeurs } = membres.retour;
	const structure = presences.structure[k]!;
	const sum = { communes: 0, population: 0 };
	for (let i = bornes[structure]!; i < bornes[structure + 1]!; i++) {
		const a = valeurs[i]!;
		if (a < departements.atomes[d]! || a >= departements.atomes[d + 1]!) continue;
		sum.communes += atomes.communes[a]!;
		sum.population += atomes.population[a]!;
	}
	return sum;
}
