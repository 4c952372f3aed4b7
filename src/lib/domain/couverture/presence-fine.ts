import { couche as numeroCouche, preuvesVisibles } from '#lib/domain/reseau/couche.ts';
import type { Filtre } from '#lib/domain/filtre.ts';
import { PRESENCE, type Couche } from '#lib/domain/reseau/index-couche.ts';
import type { Index } from '#lib/domain/reseau/index-reseau.ts';
import type { TerritoiresFins } from '#lib/domain/reseau/territoires-fins.ts';

/**
 * Reads the structures of a commune at the layer of a filter: true when they serve it for certain,
 * false when they may. A structure that serves a part of the département which no finer line gives
 * may serve any of its communes; one that serves a part of an EPCI, any commune of the EPCI.
 */
export function presencesReader(
	index: Index,
	couche: Couche,
	{ cog, atomeDeCommune, epciPartiels }: TerritoiresFins,
	filtre: Filtre
): (commune: number) => Map<number, boolean> {
	const { departements, presences } = index;
	const { bornes, valeurs } = couche.membres.aller;
	const visibles = preuvesVisibles(numeroCouche(filtre.confiance, filtre.source));
	return (commune) => {
		const d = cog.communes.departement[commune]!;
		const atome = atomeDeCommune[commune]!;
		const membres = valeurs.subarray(bornes[atome], bornes[atome + 1]);
		const vagues = (epciPartiels.get(cog.communes.epci[commune]!) ?? []).filter(
			({ preuves }) => (preuves & visibles) !== 0
		);
		const found = new Map<number, boolean>();
		for (let k = departements.presences[d]!; k < departements.presences[d + 1]!; k++) {
			const s = presences.structure[k]!;
			const presence = couche.presence[k]!;
			const unknownPart =
				presence === PRESENCE.inconnue && (presences.partielle[k]! & visibles) !== 0;
			if (presence === PRESENCE.entiere || membres.includes(s)) found.set(s, true);
			else if (unknownPart || vagues.some(({ structure }) => structure === s)) found.set(s, false);
		}
		return found;
	};
}
