import type { Structure } from '#lib/domain/structure.ts';
import type { Visibles } from '#lib/domain/visibilite.ts';

/** Fields that low confidence hides; names and classification are always shown (domain.md). */
export const CHAMPS_MASQUABLES = [
	'anneeCreation',
	'siren',
	'site',
	'nombreAdherents',
	'effectif'
] as const;
export type ChampMasquable = (typeof CHAMPS_MASQUABLES)[number];

/** A structure under a choice of evidence. */
export type Identite = {
	/** Without what is hidden: a hidden field is null. */
	structure: Structure;
	/** The fields that are null because they are hidden, not because nobody knows. */
	caches: ChampMasquable[];
	/** Number of hidden facts, free ones included. */
	masques: number;
};

type Faits = Structure['faits'][number] | NonNullable<Structure[ChampMasquable]>;

/** Reads a structure under the choice that `visible` applies. */
export function identiteOf(
	structure: Structure,
	visible: <T extends Faits>(faits: readonly T[]) => Visibles<T>
): Identite {
	const caches = CHAMPS_MASQUABLES.filter((champ) => {
		const fait = structure[champ];
		return fait !== null && visible([fait]).masques > 0;
	});
	const faits = visible(structure.faits);
	const vides = Object.fromEntries(caches.map((champ) => [champ, null]));
	return {
		structure: { ...structure, ...vides, faits: faits.montres },
		caches,
		masques: caches.length + faits.masques
	};
}
