import { and, desc, eq } from 'drizzle-orm';
import type { Base } from '#lib/server/base/base.ts';
import { ebauches } from '#lib/server/base/schema-edition.ts';
import { type PreuveCommune, SANS_PREUVE } from './preuve.ts';
import { empreinteDe, type Saisie } from './saisie.ts';
import type { Sujet } from './sujet.ts';

/** A form in progress: what it started from, what it says now. Kept for one person and one sheet. */
export type Ebauche = {
	base: Saisie;
	/** SHA-256 of `base`: another one in the draft means that somebody changed it meanwhile. */
	empreinte: string;
	saisie: Saisie;
	preuve: PreuveCommune;
	commentaire: string;
	/** Null: nothing is kept yet. */
	quand: Date | null;
};

/** A form that nobody touched: it says what the draft says. */
export function ebaucheDe(saisie: Saisie): Ebauche {
	return {
		...{ base: saisie, empreinte: empreinteDe(saisie), saisie },
		...{ preuve: SANS_PREUVE, commentaire: '', quand: null }
	};
}

const ou = (auteur: string, { objet, id }: Sujet) =>
	and(eq(ebauches.auteur, auteur), eq(ebauches.objet, objet), eq(ebauches.sujet, id));

/** What somebody was writing about a subject; null when they were not. */
export async function lireEbauche(
	base: Base,
	auteur: string,
	sujet: Sujet
): Promise<Ebauche | null> {
	const [row] = await base.select().from(ebauches).where(ou(auteur, sujet));
	return row ?? null;
}

/** Keeps what somebody is writing; the last one that they sent is the one that is kept. */
export async function garderEbauche(
	base: Base,
	auteur: string,
	sujet: Sujet,
	{ quand: _, ...contenu }: Ebauche
): Promise<Date> {
	const quand = new Date();
	const { objet, id } = sujet;
	await base
		.insert(ebauches)
		.values({ auteur, objet, sujet: id, ...contenu, quand })
		.onConflictDoUpdate({
			target: [ebauches.auteur, ebauches.objet, ebauches.sujet],
			set: { ...contenu, quand }
		});
	return quand;
}

export async function abandonnerEbauche(base: Base, auteur: string, sujet: Sujet): Promise<void> {
	await base.delete(ebauches).where(ou(auteur, sujet));
}

/** The subjects that somebody has begun to write about, the latest first. */
export async function listerEbauches(
	base: Base,
	auteur: string
): Promise<{ objet: Sujet['objet']; id: string; quand: Date }[]> {
	const { objet, sujet: id, quand } = ebauches;
	return base
		.select({ objet, id, quand })
		.from(ebauches)
		.where(eq(ebauches.auteur, auteur))
		.orderBy(desc(quand));
}
