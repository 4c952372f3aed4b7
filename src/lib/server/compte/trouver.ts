import { and, eq, isNull } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { comptes, compteStructures } from '#lib/server/base/schema-comptes.ts';
import type { Compte } from './compte.ts';

/** Whose address it is, whatever its case; null when no account has it, or when that one is suspended. */
export async function trouverAdresse(
	base: Base,
	email: string
): Promise<Pick<Compte, 'id' | 'nom' | 'email'> | null> {
	const [lu] = await base
		.select({ id: comptes.id, nom: comptes.name, email: comptes.email })
		.from(comptes)
		.where(and(eq(comptes.email, email.trim().toLowerCase()), isNull(comptes.suspenduLe)));
	return lu ?? null;
}

/** An account that may enter, as pages know it; null when there is none, or when it is suspended. */
export async function trouverCompte(base: Base, id: string): Promise<Compte | null> {
	const rows = await base
		.select({
			...{ nom: comptes.name, email: comptes.email, role: comptes.role },
			structure: compteStructures.structure
		})
		.from(comptes)
		.leftJoin(compteStructures, eq(compteStructures.compte, comptes.id))
		.where(and(eq(comptes.id, id), isNull(comptes.suspenduLe)))
		.orderBy(compteStructures.structure);
	const [first] = rows;
	if (!first) return null;
	const { nom, email, role } = first;
	const structures = rows.flatMap(({ structure }) => structure ?? []);
	return { id, nom, email, role, structures };
}
