import type { Relation } from '#lib/domain/relation.ts';
import type { Release } from '#lib/domain/release.ts';

/** A relation seen from one structure. */
export type RelationFiche = Relation & {
	/** `de`: the structure is `a` of the relation; `vers`: it is `b`. */
	sens: 'de' | 'vers';
	/** The other side; `slug` is null when it has no sheet here. */
	autre: { slug: string | null; nom: string };
};

/** The relations of a structure, each told from its side. */
export function relationsOf(
	{ structures }: Pick<Release, 'structures'>,
	slug: string,
	relations: readonly Relation[]
): RelationFiche[] {
	return relations.map((relation) => {
		if (relation.a === slug) return { ...relation, sens: 'de', autre: relation.b };
		const a = structures.find((structure) => structure.slug === relation.a);
		const nom = a?.sigle?.valeur ?? a?.nom.valeur ?? relation.a;
		return { ...relation, sens: 'vers', autre: { slug: relation.a, nom } };
	});
}
