import { and, count, desc, eq, ilike, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Base } from '#lib/server/base/base.ts';
import { journal } from '#lib/server/base/schema-histoire.ts';

// PostgreSQL has no year 0, and keeps no NUL.
const jour = z.iso
	.date()
	.refine((date) => date >= '0001-01-01')
	.nullable()
	.catch(null);
const texte = z.string().refine((mots) => !mots.includes('\0'));

/** What a search of the journal may ask for; what is not understood is left out. */
const FILTRE = z.object({
	mots: texte.trim().max(100).catch(''),
	auteur: texte.max(200).catch(''),
	action: z
		.string()
		.regex(/^[a-z-]{0,40}$/)
		.catch(''),
	du: jour,
	au: jour,
	page: z.coerce.number().int().min(1).max(100_000).catch(1)
});
export type FiltreJournal = z.infer<typeof FILTRE>;

export type LigneJournal = typeof journal.$inferSelect;

/** Lines of one page; and those of a file that are in memory at a time. */
export const PAR_PAGE = 50;
const PAR_LOT = 2000;

/** Reads a search from the query of an address. */
export function parseFiltreJournal(query: URLSearchParams): FiltreJournal {
	const asked = ['mots', 'auteur', 'action', 'du', 'au', 'page'].map((nom) => [
		nom,
		query.get(nom) ?? ''
	]);
	return FILTRE.parse(Object.fromEntries(asked));
}

/** A page of the journal under a search, the latest line first; `total`: of all pages. */
export async function chercherJournal(
	base: Base,
	filtre: FiltreJournal
): Promise<{ lignes: LigneJournal[]; total: number; pages: number }> {
	const [{ total } = { total: 0 }] = await base
		.select({ total: count() })
		.from(journal)
		.where(conditions(filtre));
	const lignes = await lire(base, conditions(filtre), PAR_PAGE, (filtre.page - 1) * PAR_PAGE);
	return { lignes, total, pages: Math.max(1, Math.ceil(total / PAR_PAGE)) };
}

/** All the lines under a search, the latest first, for a file: by lots, one at least, the last one short. */
export async function* exporterJournal(
	base: Base,
	filtre: FiltreJournal,
	parLot = PAR_LOT
): AsyncGenerator<LigneJournal[]> {
	let avant: number | undefined;
	for (;;) {
		// What is written meanwhile comes before: nothing is skipped, nothing comes twice.
		const suite = avant === undefined ? undefined : lt(journal.id, avant);
		const lot = await lire(base, and(conditions(filtre), suite), parLot, 0);
		yield lot;
		if (lot.length < parLot) return;
		avant = lot.at(-1)!.id;
	}
}

/** The authors and the actions that the journal has, for the lists of its form. */
export async function choixJournal(base: Base): Promise<{ auteurs: string[]; actions: string[] }> {
	const auteurs = await base
		.selectDistinct({ nom: journal.auteur })
		.from(journal)
		.orderBy(journal.auteur)
		.limit(500);
	const actions = await base
		.selectDistinct({ nom: journal.action })
		.from(journal)
		.orderBy(journal.action);
	return { auteurs: auteurs.map(({ nom }) => nom), actions: actions.map(({ nom }) => nom) };
}

function lire(base: Base, filtre: SQL | undefined, limite: number, debut: number) {
	return base
		.select()
		.from(journal)
		.where(filtre)
		.orderBy(desc(journal.id))
		.limit(limite)
		.offset(debut);
}

// Days are those of France; each word must be somewhere in the line.
function conditions({ mots, auteur, action, du, au }: FiltreJournal): SQL | undefined {
	const date = sql`(${journal.quand} at time zone 'Europe/Paris')::date`;
	return and(
		auteur ? eq(journal.auteur, auteur) : undefined,
		action ? eq(journal.action, action) : undefined,
		du ? sql`${date} >= ${du}::date` : undefined,
		au ? sql`${date} <= ${au}::date` : undefined,
		...mots
			.split(/\s+/)
			.filter(Boolean)
			.map((mot) => {
				const motif = `%${mot.replace(/[\\%_]/g, '\\$&')}%`;
				const detail = ilike(sql`${journal.detail}::text`, motif);
				return or(ilike(journal.auteur, motif), ilike(journal.action, motif), detail);
			})
	);
}
