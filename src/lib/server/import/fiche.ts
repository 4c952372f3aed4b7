import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import {
	type EtatImport,
	importAnomalies,
	importEcarts,
	importMorceaux,
	imports
} from '#lib/server/base/schema-imports.ts';
import type { Anomalie, Niveau } from '#lib/server/data/anomalie.ts';
import type { Comptes, EcartRange, Progres } from './propos.ts';
import type { Reglages } from './reglages.ts';
import { morceauEntier } from './reception.ts';
import { SILENCE } from './tour.ts';
import type { Vue } from './vue.ts';

/** Where an import is, as a person sees it: `interrompu` when the process that read it is dead. */
export type EtatVu = EtatImport | 'interrompu';

/** An import, without its file nor its report. */
export type Fiche = {
	id: number;
	nom: string;
	sha256: string;
	taille: number;
	auteur: string;
	quand: Date;
	etat: EtatVu;
	tour: number;
	reglages: Reglages;
	progres: Progres | null;
	vue: Vue | null;
	comptes: Comptes | null;
	changement: number | null;
	clos: Date | null;
	closPar: string | null;
};

const silence = sql<boolean>`coalesce(${imports.vu} < now() - ${SILENCE} * interval '1 millisecond', true)`;

/** Imports, the latest first: `limit` of them after the first `offset`. */
export async function listerImports(base: Base, limit: number, offset = 0): Promise<Fiche[]> {
	const rows = await base
		.select({ fiche: imports, muet: silence })
		.from(imports)
		.orderBy(desc(imports.id))
		.limit(limit)
		.offset(offset);
	return rows.map(ficheDe);
}

/** Of the imports, how many there are, and how many wait for a person. */
export async function compterImports(base: Base): Promise<{ tous: number; attendent: number }> {
	const [row] = await base
		.select({
			tous: count(),
			attendent: sql<number>`count(*) filter (where ${imports.etat} not in ('accepte', 'abandonne'))::int`
		})
		.from(imports);
	return row!;
}

/** The page of a list that an address asks for: one that there is, whatever it says. */
export function pageDe(query: URLSearchParams, pages: number): number {
	const asked = Math.trunc(Number(query.get('page'))) || 1;
	return Math.min(Math.max(asked, 1), Math.max(pages, 1));
}

/** One import; null: there is none of that number. */
export async function lireImport(base: Base, id: number): Promise<Fiche | null> {
	const [row] = await base
		.select({ fiche: imports, muet: silence })
		.from(imports)
		.where(eq(imports.id, id));
	return row ? ficheDe(row) : null;
}

function ficheDe({ fiche, muet }: { fiche: typeof imports.$inferSelect; muet: boolean }): Fiche {
	const etat = fiche.etat === 'lecture' && muet ? 'interrompu' : fiche.etat;
	return { ...fiche, etat } as Fiche;
}

/** Which lines of a report are asked for; null: all. */
export type Choix = { niveau: Niveau | null; champ: string | null };

const choisies = (id: number, { niveau, champ }: Choix) =>
	and(
		eq(importAnomalies.import, id),
		niveau ? eq(importAnomalies.niveau, niveau) : undefined,
		champ ? eq(importAnomalies.champ, champ) : undefined
	);

/** Lines of the report: `limit` of them after the first `offset`. */
export async function lireAnomalies(
	base: Base,
	id: number,
	choix: Choix,
	limit: number,
	offset = 0
): Promise<Anomalie[]> {
	const rows = await base
		.select({ detail: importAnomalies.detail })
		.from(importAnomalies)
		.where(choisies(id, choix))
		.orderBy(asc(importAnomalies.rang))
		.limit(limit)
		.offset(offset);
	return rows.map(({ detail }) => detail);
}

/** How many lines of the report are as asked for. */
export async function compterAnomalies(base: Base, id: number, choix: Choix): Promise<number> {
	const [row] = await base.select({ n: count() }).from(importAnomalies).where(choisies(id, choix));
	return row!.n;
}

/** The columns that the report speaks of, with how many lines each. */
export async function champsDe(base: Base, id: number): Promise<{ champ: string; n: number }[]> {
	const rows = await base
		.select({ champ: importAnomalies.champ, n: count() })
		.from(importAnomalies)
		.where(eq(importAnomalies.import, id))
		.groupBy(importAnomalies.champ)
		.orderBy(desc(count()));
	return rows.flatMap(({ champ, n }) => (champ ? [{ champ, n }] : []));
}

/** Which rows of a difference are asked for: those about one thing, or those that go away. */
export type Part = { objet?: string | null; retraits?: boolean };

/** Rows of the difference: `limit` of them. */
export async function lireEcarts(
	base: Base,
	id: number,
	limit: number,
	{ objet = null, retraits = false }: Part = {}
): Promise<EcartRange[]> {
	const siens = and(
		eq(importEcarts.import, id),
		retraits ? eq(importEcarts.retrait, true) : undefined,
		objet === null ? undefined : eq(importEcarts.objet, objet)
	);
	const rows = await base
		.select()
		.from(importEcarts)
		.where(siens)
		.orderBy(asc(importEcarts.rang))
		.limit(limit);
	return rows as EcartRange[];
}

/** What the difference is about, with how many rows each: structures, solutions, sources. */
export async function objetsDe(
	base: Base,
	id: number,
	limit: number
): Promise<{ objet: string; n: number }[]> {
	return base
		.select({ objet: importEcarts.objet, n: count() })
		.from(importEcarts)
		.where(eq(importEcarts.import, id))
		.groupBy(importEcarts.objet)
		.orderBy(desc(count()), asc(importEcarts.objet))
		.limit(limit);
}

/** The file that was given, byte for byte. */
export async function lireOctets(base: Base, id: number): Promise<Uint8Array> {
	const rows = await base
		.select({ octets: importMorceaux.octets })
		.from(importMorceaux)
		.where(eq(importMorceaux.import, id))
		.orderBy(asc(importMorceaux.rang));
	return Buffer.concat(await Promise.all(rows.map(({ octets }) => morceauEntier(octets))));
}
