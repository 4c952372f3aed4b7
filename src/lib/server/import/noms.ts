import { and, eq, inArray } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { caracteristiques, solutions } from '#lib/server/base/schema-faits.ts';

/** The names of structures and solutions of the draft, by identifier; the others have none. */
export async function nomsDe(base: Base, ids: readonly string[]): Promise<Map<string, string>> {
	const known = [...new Set(ids)];
	if (known.length === 0) return new Map();
	const structures = await base
		.select({ id: caracteristiques.structure, nom: caracteristiques.valeur })
		.from(caracteristiques)
		.where(and(eq(caracteristiques.champ, 'nom'), inArray(caracteristiques.structure, known)));
	const partagees = await base
		.select({ id: solutions.solution, nom: solutions.nom })
		.from(solutions)
		.where(inArray(solutions.solution, known));
	return new Map([...partagees, ...structures].map(({ id, nom }) => [id, nom]));
}
