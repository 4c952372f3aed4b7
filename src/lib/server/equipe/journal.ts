import { and, count, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Base } from '#lib/server/base/base.ts';
import { journal } from '#lib/server/base/schema-histoire.ts';

const jour = z.iso.date().nullable().catch(null);

/** What a search of the journal may ask for; what is not understood is left out. */
const FILTRE = z.object({
	mots: z.string().trim().max(100).catch(''),
	auteur: z.string().max(200).catch(''),
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

/** Lines of one page, and of one file at most. */
export const PAR_PAGE = 50;
const PAR_FICHIER = 50_000;

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
	const lignes = await lire(base, filtre, PAR_PAGE, (filtre.page - 1) * PAR_PAGE);
	return { lignes, total, pages: Math.max(1, Math.ceil(total / PAR_PAGE)) };
}

/** All the lines under a search, for a file. */
export const exporterJournal = (base: Base, filtre: FiltreJournal): Promise<LigneJournal[]> =>
	lire(base, filtre, PAR_FICHIER, 0);

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

function lire(base: Base, filtre: FiltreJournal, limite: number, debut: number) {
	return base
		.select()
		.from(journal)
		.where(conditions(filtre))
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
