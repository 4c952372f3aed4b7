import type { Cog } from '#lib/domain/cog.ts';
import type { Relation } from '#lib/domain/relation.ts';
import type { Release } from '#lib/domain/release.ts';
import { preuveReader } from './appartenance.ts';
import type { Preuves } from './couche.ts';

/** The relations by which two structures work together; a merger or a copied code is not one. */
export const TYPES_LIANTS = [
	'cooperation',
	'fournit',
	'opere-pour',
	'commande-commune'
] as const satisfies readonly Relation['type'][];

/** A relation between two listed structures, in numbers of the noyau. */
export type RelationNoyau = {
	a: number;
	b: number;
	type: (typeof TYPES_LIANTS)[number];
	/** Empty: wherever the two meet. */
	departements: number[];
	/** Empty: whatever the axe. */
	axes: number[];
	/** Mask of `couche.ts`. */
	preuves: Preuves;
	/** Place in `release.relations`, where its sources are. */
	place: number;
};

/** The binding relations of a release, in its order. Throws on an axe or a département unknown. */
export function relationRows(release: Release, cog: Cog): RelationNoyau[] {
	const structures = new Map(release.structures.map(({ slug }, i) => [slug, i]));
	const departements = new Map(cog.departements.map(({ code }, i) => [code, i]));
	const axes = new Map(release.axes.map(({ id }, i) => [id, i]));
	const preuveDe = preuveReader(release);
	return release.relations.flatMap((relation, place) => {
		const type = TYPES_LIANTS.find((liant) => liant === relation.type);
		const a = structures.get(relation.a);
		const b = relation.b.slug === null ? undefined : structures.get(relation.b.slug);
		if (type === undefined || a === undefined || b === undefined) return [];
		const numeros = (known: Map<string, number>, ids: readonly string[]) =>
			ids.map((id) => numero(known, id));
		return {
			...{ a, b, type },
			departements: numeros(departements, relation.departements),
			axes: numeros(axes, relation.axes),
			preuves: preuveDe(relation),
			place
		};
	});
}

function numero(known: Map<string, number>, id: string): number {
	const found = known.get(id);
	if (found !== undefined) return found;
	throw new RangeError(`relation : « ${id} » est inconnu. Remède : corriger data/relations.csv.`);
}
