import type { RequestEvent } from '@sveltejs/kit';
import { and, eq, isNull } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { comptes, compteStructures } from '#lib/server/base/schema-comptes.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import type { Compte } from './compte.ts';
import { authDe } from './instance.ts';

/** The account whose session a request bears; null: nobody signed in. Throws when there is no database. */
export async function lireCompte({ request, url, locals }: RequestEvent): Promise<Compte | null> {
	const auth = await authDe(url.origin);
	const lue = await auth.api.getSession({ headers: request.headers });
	if (!lue) return null;
	locals.session = lue.session.id;
	return trouverCompte((await ouvrirSalle()).base, lue.user.id);
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
