import type { Relation } from '#lib/domain/relation.ts';
import type { Release } from '#lib/domain/release.ts';

/** A relation that holds in a place, with the name of its first side. */
export type RelationLieu = Relation & { nomA: string };

/**
 * The relations of a place: between two structures present, or told of one of its départements by a
 * structure present. One that names other départements only is not of this place.
 */
export function relationsOfLieu(
	{ relations, structures }: Pick<Release, 'relations' | 'structures'>,
	presents: ReadonlySet<string>,
	departements: readonly string[]
): RelationLieu[] {
	const names = new Map(structures.map((s) => [s.slug, s.sigle?.valeur ?? s.nom.valeur]));
	return relations
		.filter((relation) => {
			const a = presents.has(relation.a);
			const b = relation.b.slug !== null && presents.has(relation.b.slug);
			const named = relation.departements.some((code) => departements.includes(code));
			if (relation.departements.length > 0 && !named) return false;
			return named ? a || b : a && b;
		})
		.map((relation) => ({ ...relation, nomA: names.get(relation.a) ?? relation.a }));
}
