import {
	and,
	asc,
	count,
	countDistinct,
	eq,
	gt,
	inArray,
	isNull,
	sql,
	type SQL
} from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { ebauches, propositionChamps, propositions } from '#lib/server/base/schema-edition.ts';
import { changements, pointeur, versions } from '#lib/server/base/schema-histoire.ts';
import { imports } from '#lib/server/base/schema-imports.ts';
import { auteurDe, type Compte } from '#lib/server/compte/compte.ts';
import { peut } from '#lib/server/compte/role.ts';

/** What waits for someone in the room; a number is null when it is not for this account. */
export type Attente = {
	/** Forms that this account began, by address. */
	ebauches: { objet: string; sujet: string }[];
	/** Files that can be accepted, and those with mistakes. */
	importsPrets: number | null;
	importsFautifs: number | null;
	/** What structures propose and nobody has decided; for a contributor, their own. */
	propositions: number;
	/** Changes of the draft that no release holds. */
	changements: number | null;
};

/** Counts what waits for an account, in the draft as it is now. */
export async function lireAttente(base: Base, compte: Compte): Promise<Attente> {
	const edite = peut(compte.role, 'edition');
	const lit = peut(compte.role, 'lecture');
	return {
		ebauches: await mesEbauches(base, compte),
		importsPrets: edite ? await importsDe(base, ['pret']) : null,
		importsFautifs: edite ? await importsDe(base, ['refuse', 'arrete']) : null,
		propositions: await propositionsDe(base, lit ? undefined : auteurDe(compte)),
		changements: lit ? await nonPublies(base) : null
	};
}

async function mesEbauches(base: Base, { id }: Compte) {
	return base
		.select({ objet: ebauches.objet, sujet: ebauches.sujet })
		.from(ebauches)
		.where(eq(ebauches.auteur, id))
		.orderBy(asc(ebauches.quand));
}

async function importsDe(base: Base, etats: (typeof imports.$inferSelect.etat)[]) {
	const rows = await base.select({ n: count() }).from(imports).where(inArray(imports.etat, etats));
	return rows[0]?.n ?? 0;
}

async function propositionsDe(base: Base, auteur: string | undefined): Promise<number> {
	const mienne: SQL | undefined = auteur ? eq(propositions.auteur, auteur) : undefined;
	const rows = await base
		.select({ n: countDistinct(propositions.id) })
		.from(propositions)
		.innerJoin(propositionChamps, eq(propositionChamps.proposition, propositions.id))
		.where(and(isNull(propositionChamps.decision), mienne));
	return rows[0]?.n ?? 0;
}

async function nonPublies(base: Base): Promise<number> {
	const dernier = base
		.select({ id: sql`coalesce(${versions.changement}, 0)` })
		.from(pointeur)
		.innerJoin(versions, eq(versions.numero, pointeur.version));
	const rows = await base
		.select({ n: count() })
		.from(changements)
		.where(gt(changements.id, sql`(${dernier})`));
	return rows[0]?.n ?? 0;
}
